"use strict";
// Sorts and filters the tables of the page. Without it every table stands complete, in official order.
(() => {
  const page = document.documentElement.lang;
  const names = new Intl.Collator(page, { numeric: true });
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // A number is written once, as the text of its cell, where that tells it.
  const value = (row, column) => {
    const cell = row.cells[column];
    const told = cell.dataset.value ?? (/^\d+$/.test(cell.textContent) ? cell.textContent : null);
    return told === null ? null : Number(told);
  };

  // Rows without a number come last, whichever way the others stand.
  const order = (column, isNumber, sign) => (a, b) => {
    if (!isNumber) return sign * names.compare(a.cells[column].textContent, b.cells[column].textContent);
    const [x, y] = [value(a, column), value(b, column)];
    if (x === null || y === null) return (x === null) - (y === null);
    return sign * (x - y);
  };

  const start = (tools) => {
    const table = document.getElementById(tools.dataset.for);
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const [search, kind, status] = ["input", "select", "[role=status]"].map((one) => tools.querySelector(one));
    // Numbers are no words to find: "thôn 1" means the village, not every row with a 1.
    const words = (row) => [...row.cells].filter((_, column) => !heads[column].classList.contains("n"));
    const texts = rows.map((row) => plain([row.dataset.path, ...words(row).map((cell) => cell.textContent)].join(" ")));

    const tell = () => {
      const sorted = heads.find((head) => head.hasAttribute("aria-sort"));
      let text = fill(status.dataset.shown, { shown: rows.filter((row) => !row.hidden).length, all: rows.length });
      if (sorted) {
        const way = sorted.getAttribute("aria-sort");
        text += fill(status.dataset.sorted, { column: sorted.textContent, way: status.dataset[way] });
      }
      status.textContent = text;
    };

    const filter = () => {
      const wanted = plain(search.value).split(/\s+/).filter(Boolean);
      rows.forEach((row, i) => {
        const ofKind = !kind || !kind.value || row.dataset.kind === kind.value;
        row.hidden = !ofKind || !wanted.every((word) => texts[i].includes(word));
      });
      tell();
    };

    // A press sorts, a second turns round, a third goes back to the official order.
    const sort = (head, column) => {
      const isNumber = head.classList.contains("n");
      const ways = isNumber ? ["descending", "ascending"] : ["ascending", "descending"];
      const now = ways.indexOf(head.getAttribute("aria-sort"));
      const next = ways[now + 1];
      heads.forEach((one) => one.removeAttribute("aria-sort"));
      const shown = next ? [...rows].sort(order(column, isNumber, next === "ascending" ? 1 : -1)) : rows;
      if (next) head.setAttribute("aria-sort", next);
      body.append(...shown);
      tell();
    };

    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(head, column));
      head.append(button);
    });
    search.addEventListener("input", filter);
    if (kind) kind.addEventListener("change", filter);
    tools.hidden = false;
    tell();
  };

  document.querySelectorAll(".tools").forEach(start);
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((one) => { one.open = true; });
  });
})();
