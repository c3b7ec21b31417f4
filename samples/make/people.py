"""Who lives in the samples? Random names, invented places, and national IDs that no province issues."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from ngheo_cli.sample.names import COMMUNE, DISTRICT, FAMILY, GIVEN, MIDDLE, PROVINCE, UNISSUED, WARD

__all__ = ["COMMUNE", "DISTRICT", "PROVINCE", "VILLAGES", "WARD", "Person", "people"]

VILLAGES = ("Thôn Khe Trúc", "Thôn Nà Lúa", "Bản Suối Mây", "Thôn Đồi Sim")

_ETHNICITY = ("Kinh", "Kinh", "Kinh", "Tày", "Nùng", "Thái", "Mường", "Dao", "Mông")


@dataclass(frozen=True)
class Person:
    """A head of household (chủ hộ); `sex` is `male` or `female`."""

    name: str
    sex: str
    birth: date
    ethnicity: str
    national_id: str


def people(random: Random) -> Iterator[Person]:
    """Yield persons without end, no name and no ID twice.

    The IDs begin with 099, which is no province's code, and keep the meaning of the other digits (century and
    sex, year of birth, number): a number typed without its leading zero still has eleven digits.
    """
    names: set[str] = set()
    number = random.randrange(100_000, 200_000)
    while True:
        sex = random.choice(("male", "male", "female"))
        name = " ".join((random.choice(FAMILY), random.choice(MIDDLE[sex]), random.choice(GIVEN[sex])))
        birth = date(1945, 1, 1) + timedelta(days=random.randrange(19_000))
        ethnicity = random.choice(_ETHNICITY)
        if name in names:
            continue
        names.add(name)
        number += random.randrange(1, 4_000)
        national_id = f"{UNISSUED}{int(sex == 'female')}{birth.year % 100:02d}{number:06d}"
        yield Person(name, sex, birth, ethnicity, national_id)
