"""What do all parts of a criteria file have in common?"""

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import core_schema

from ngheo_cli.criteria.fraction import parse_fraction

Status = Literal["confirmed", "secondary", "unknown"]
Area = Literal["rural", "urban"]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]

Weight = Annotated[
    Fraction,
    GetPydanticSchema(lambda _type, _handler: core_schema.is_instance_schema(Fraction)),
    BeforeValidator(parse_fraction),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^[0-9]+(/[0-9]+)?$"}),
]
"""An exact number: a whole one, or "p/q"."""


class Strict(BaseModel):
    """A frozen mapping that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Text(Strict):
    """A text in Vietnamese and English."""

    vi: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]

    def of(self, lang: str) -> str:
        """Return the text in `lang`."""
        return self.en if lang == "en" else self.vi


class Cited(Strict):
    """A value with the documents that it stands in and how sure that is.

    `source` is `nd07 Điều 3`: a key of `documents`, then the article where it is known; `;` parts several.
    """

    source: Annotated[str, Field(min_length=1)]
    status: Status
    note: Text | None = None

    def citations(self) -> tuple[tuple[str, str], ...]:
        """The (document key, article) pairs of `source`; the article may be ""."""
        pairs = (part.strip().partition(" ") for part in self.source.split(";"))
        return tuple((key, article.strip()) for key, _, article in pairs)


def one_key(model: BaseModel) -> Any:
    """Return the only field of a model that was given; raise ValueError("one_key") for none or several."""
    given = [name for name in type(model).model_fields if getattr(model, name) is not None]
    if len(given) != 1:
        raise ValueError("one_key")
    return given[0]
