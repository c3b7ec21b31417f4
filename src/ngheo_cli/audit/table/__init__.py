"""Does a published or handed-in table hold against its own rules?

`read_tables` reads tables, `audit` checks them. The modules by step:

- what there is to know: `model` (a table as read), `roles` (the closed list of columns and the words that
  name them), `rules` (the closed list of rules), `result` (what a check found);
- where tables stand: `tables` with `header`, `pages` (repeated titles) and `unknown` (figures in no table);
  `layout` for one that a user describes, `own_rates` for one that `ngheo rates` wrote;
- what each column is: `plan` (the kind of table), by `columns` (result tables), `deprived` or `moves`; these
  ask `titles`, `counted` (households or persons), `wholes` (what a rate is of) and `residents` (all of them);
- what each cell says: `figures`, `percent`, `looks` (bold letters and formats);
- which rows make up which: `tree`, with `nested`, `levels`, `totals` and `classes`; `apart` (no part of any
  total) and `twice` (listed twice);
- which rules are there to check: `check` asks `within` (a row or table), `means` (rates of upper units) and
  `possible` (deprivations of a class), between tables `across` and `agree`, which ask `scopes` and `about`
  for tables of the same places and time; `relations` say when a rule holds;
- why a rule does not hold: `causes`, with `digits`, `rounding`, `bases` and `cut`;
- what nobody could judge: `unjudged`; what is written of it all: `rows`.
"""
