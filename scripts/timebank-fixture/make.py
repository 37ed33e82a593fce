"""Makes test/fixtures/timebank: a year of a timebank that never was, in sheets as untidy as real ones.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install openpyxl==3.1.5
    /tmp/venv/bin/python scripts/timebank-fixture/make.py

Everything is decided here before it is written down untidily, and expected.json follows from what was decided. So it
says what a correct import gives without reading a single sheet, and shares no code with the import.
"""

import csv
import datetime
import io
import json
import pathlib
import random
from collections import defaultdict

import openpyxl

OUT = pathlib.Path(__file__).parents[2] / "test/fixtures/timebank"
chance = random.Random(1404)

WELSH_MONTHS = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split()
WELSH_SHORT = "Ion Chwe Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag".split()
ENGLISH_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

refused = []


def refuse(file, line, code, sheet=None, of=None, of_file=None):
    row = {"file": file, "line": line, "code": code}
    if sheet:
        row["sheet"] = sheet
    if of:
        row["of"] = of
    if of_file:
        row["ofFile"] = of_file
    refused.append(row)


class TextFile:
    """Gathers rows and knows on which line of the file the next one begins."""

    def __init__(self, name, encoding, delimiter, line_end="\r\n", bom=b""):
        self.name, self.encoding, self.delimiter, self.line_end, self.bom = name, encoding, delimiter, line_end, bom
        self.text, self.line = "", 1

    def add(self, *cells):
        """Adds a row; gives its line."""
        out = io.StringIO()
        csv.writer(out, delimiter=self.delimiter, lineterminator=self.line_end).writerow(cells)
        return self.add_raw(out.getvalue())

    def add_raw(self, text):
        line = self.line
        self.text += text
        self.line += text.count("\n")
        return line

    def blank(self):
        self.add_raw(self.line_end)

    def save(self):
        data = self.bom + self.text.encode(self.encoding, errors="replace")
        (OUT / self.name).write_bytes(data)


# ---------------------------------------------------------------- members

GIVEN = (
    "Nia Owain Carys Dafydd Siân Rhys Mair Ieuan Ffion Huw Bethan Gareth Lowri Emyr Catrin Aled Menna Gwyn Eleri Iolo "
    "Priya Kasia Yusuf Fatima Chidi Jorge Ling Olena Llinos Tudur Heledd Ifan Anwen Steffan Delyth Meurig Gwenllian "
    "Elin Guto Non"
).split()
FAMILY = (
    "Williams Jones Evans Davies Rhys ap_Gwilym Morgan Llwyd Prosser Kowalska Patel Okafor Pugh Bowen Vaughan Hughes "
    "Thomas Tŵr Roberts Môn Griffiths Ellis Hâf Lewis"
).split()

people = []
for place in range(60):
    # The oldest members have numbers of digits only, with zeros in front that spreadsheets take away.
    number = f"{place + 101:04d}" if place < 8 else f"DYF{place + 1:04d}"
    people.append(
        {
            "number": number,
            "given": GIVEN[place % len(GIVEN)],
            "family": FAMILY[(place * 7) % len(FAMILY)].replace("_", " "),
            "language": chance.choice(["Cymraeg", "Saesneg", "Cym.", "English", "Welsh", "", "dwyieithog"]),
            "contact": chance.choice(["ffôn", "e-bost", "Tecst", "post", "Llythyr", "dim", ""]),
            "joined": datetime.date(2018 + place % 7, 1 + place % 12, 1 + place % 28),
        }
    )

members_file = TextFile("Aelodau 2025.csv", "cp1252", ";")
members_file.add_raw("Banc Amser Dyffryn;;;;\r\n")
members_file.add_raw("Rhestr aelodau, diweddarwyd 31 Rhagfyr 2025;;;;\r\n")
members_file.blank()
members_file.add("Cyfenw", "Enw cyntaf", "Rhif aelodaeth", "Dewis iaith", "Cysylltu drwy", "Ffôn", "E-bost", "Ymunodd", "Nodiadau", "Allwedd y cwpwrdd")


def untidy_number(number):
    if number.isdigit():
        return chance.choice([number, number, f" {number}"])
    digits = number[3:]
    return chance.choice([number, number, number, f"dyf{digits}", f"DYF {digits}", f"dyf-{digits}", f"Dyf. {digits}", f"DYF\u00a0{digits}"])


def welsh_day(day):
    return chance.choice(
        [
            f"{day.day} {WELSH_MONTHS[day.month - 1]} {day.year}",
            f"{day.day} {WELSH_SHORT[day.month - 1]} {day.year}",
            day.strftime("%d/%m/%Y"),
            day.strftime("%d.%m.%y"),
            day.isoformat(),
        ]
    )


def add_member(person, **changes):
    row = {**person, **changes}
    joined = row["joined"] if isinstance(row["joined"], str) else welsh_day(row["joined"])
    notes = chance.choice(["", "", "", "angen print bras;\r\n\"Easy Read\" os yn bosib", "yn dod â’i chi", "alergedd: cnau\nffoniwch yn y bore"])
    place = people.index(person)
    phone = f"07700 900{place:03d}" if place % 3 else ""
    email = f"{row['given'].lower()}{place}@example.org" if place % 4 else ""
    email = email.replace("â", "a").replace("ô", "o")
    return members_file.add(row["family"], row["given"], row["number"], row["language"], row["contact"], phone, email, joined, notes, str(place))


joined_numbers, member_lines, lost_a_letter = set(), {}, []
for place, person in enumerate(people):
    if place == 57:
        refuse("Aelodau 2025.csv", add_member(person, language="Pwyleg"), "language")
        continue
    if place == 58:
        refuse("Aelodau 2025.csv", add_member(person, joined="31/02/2021"), "date")
        continue
    line = add_member(person, number=untidy_number(person["number"]))
    if "ŵ" in person["family"]:
        # Windows-1252 has no ŵ, so T?r was saved. The workbook below has them whole.
        refuse("Aelodau 2025.csv", line, "name")
        lost_a_letter.append(person)
    else:
        member_lines[person["number"]] = line
    joined_numbers.add(person["number"])
    if place == 30:
        members_file.blank()

refuse("Aelodau 2025.csv", add_member(people[11], number="dyf0012"), "duplicate", of=member_lines["DYF0012"])
refuse("Aelodau 2025.csv", add_member(people[59], given="Arall", number=people[20]["number"]), "number", of=member_lines[people[20]["number"]])
refuse("Aelodau 2025.csv", add_member(people[40], given="Heb", family="Rif", number=""), "number")
refuse("Aelodau 2025.csv", add_member(people[41], given="", family="", number="DYF0900"), "name")
refuse("Aelodau 2025.csv", add_member(people[42], given="Colomen", number="DYF0901", contact="colomen"), "contact")
members_file.add_raw(";;Cyfanswm: 60;;;;;;;\r\n")  # not a total that says so: the row is refused
refuse("Aelodau 2025.csv", members_file.line - 1, "number")

# ---------------------------------------------------------------- groups

GROUPS = ["Côr y Dyffryn", "Gardd Gymunedol", "Clwb Cinio", "Sgwrs a Phaned", "Walking group", "Café shifts", "Bike repair", "Digital drop-in", "Crefftau’r Cwm", "Y Cyfnewidfa Lyfrau", "Ysgol Sul", "Cerddwyr Tŵr Gwyn"]
groups_file = TextFile("grwpiau.tsv", "utf-8", "\t", "\n", b"\xef\xbb\xbf")
groups_file.add("Enw'r grŵp", "Yn cwrdd", "Lle")
group_lines = {}
for name in GROUPS:
    group_lines[name] = groups_file.add(name, chance.choice(["Llun", "nos Fawrth", "dydd Mercher 10:00", "Sad"]), chance.choice(["Neuadd", "Llyfrgell", "Y Ganolfan"]))
refuse("grwpiau.tsv", groups_file.add("CLWB  CINIO", "Iau", ""), "duplicate", of=group_lines["Clwb Cinio"])

# ---------------------------------------------------------------- hours

# A balance for everybody who has joined, kept here in the plainest way.
balance = {number: 0 for number in joined_numbers}
by_group, by_month = defaultdict(int), defaultdict(int)
earned = spent = given_away = 0
accepted = {"hours": 0, "spends": 0, "gifts": 0}


def earn(number, group, minutes, day):
    global earned
    balance[number] += minutes
    by_group[group] += minutes
    by_month[day.isoformat()[:7]] += minutes
    earned += minutes
    accepted["hours"] += 1


def hours_text(minutes, comma=True):
    whole, rest = divmod(minutes, 60)
    ways = [f"{whole}:{rest:02d}", f"{whole}h{rest:02d}", f"{minutes} munud", f"{minutes} mins", f"{whole} awr {rest} munud" if whole else f"{rest} munud"]
    if minutes % 15 == 0:
        decimal = f"{minutes / 60:g}"
        ways += [decimal.replace(".", ",") if comma else decimal] * 3 + [f"{decimal} awr", f"{decimal} hours"]
    if rest == 0:
        ways += [f"{whole}h", f"{whole} awr", f"{whole}"]
    if rest == 30:
        ways += [f"{whole or ''}½", f"{whole}.5"]
    return chance.choice(ways)


def untidy_group(name):
    return chance.choice([name, name, name, name.upper(), name.lower(), f"  {name} ", name.replace("é", "e").replace("ô", "o").replace("’", "'")])


def a_day(first_month, last_month):
    month = chance.randint(first_month, last_month)
    return datetime.date(2025, month, chance.randint(1, 28))


def a_length():
    return chance.choice([30, 45, 60, 60, 90, 90, 120, 120, 120, 150, 180, 240, 80, 100])


NOTES = ["", "", "gosod byrddau", "te a choffi", 'cymorth "ar y diwrnod"; aros yn hwyr', "dwy res\nmewn un gell", "=SUM(A1:A9)", "@cartref", "+44"]
RECORDERS = ["brocer", "arweinydd", "Mair"]

hours_file = TextFile("oriau Ionawr-Mehefin.csv", "utf-8", ";")
hours_file.add_raw("sep=;\r\n")
hours_file.add("Oriau gwirfoddoli Ionawr i Fehefin", "", "", "", "", "")
hours_file.add("Dyddiad / Date", "Grŵp", "Aelod", "Oriau (awr)", "Cofnodwyd gan", "Beth wnaethon nhw")
HOURS = hours_file.name
remembered = []
members_in_order = [person["number"] for person in people if person["number"] in joined_numbers]


def add_hours(day, group, number, length, recorder="brocer", note=""):
    return hours_file.add(day, group, number, length, recorder, note)


for count in range(190):
    day, group, number, minutes = a_day(1, 6), chance.choice(GROUPS), chance.choice(members_in_order), a_length()
    recorder, note = chance.choice(RECORDERS), chance.choice(NOTES)
    line = add_hours(welsh_day(day), untidy_group(group), untidy_number(number), hours_text(minutes), recorder, note)
    earn(number, group, minutes, day)
    remembered.append((line, day, group, number, minutes, recorder, note))
    if count == 70:
        hours_file.blank()
        hours_file.add("", "", "", "", "", "")
    if count == 100:
        hours_file.add("Dyddiad / Date", "Grŵp", "Aelod", "Oriau (awr)", "Cofnodwyd gan", "Beth wnaethon nhw")

# The same again, written in another way: the same hours all the same.
for line, day, group, number, minutes, recorder, note in (remembered[3], remembered[50], remembered[120]):
    again = add_hours(day.strftime("%d/%m/%Y"), group.upper(), number.lower(), f"{minutes} mins", recorder, note)
    refuse(HOURS, again, "duplicate", of=line)

some = members_in_order[15]
for code, row in [
    ("date", ("31/02/2025", GROUPS[0], some, "1")),
    ("date", ("", GROUPS[0], some, "1")),
    ("date", ("05/25/2025", GROUPS[0], some, "1")),
    ("date", ("9 Medi 2031", GROUPS[0], some, "1")),
    ("date", ("dydd Gwener diwethaf", GROUPS[0], some, "1")),
    ("date", ("12/05", GROUPS[0], some, "1")),
    ("member", ("12/05/2025", GROUPS[0], "", "1")),
    ("member", ("12/05/2025", GROUPS[0], "DYF9999", "1")),
    ("member", ("12/05/2025", GROUPS[0], "DYFOO2O", "1")),
    ("member", ("12/05/2025", GROUPS[0], people[57]["number"], "1")),
    ("group", ("12/05/2025", "", some, "1")),
    ("group", ("12/05/2025", "Gwau", some, "1")),
    ("group", ("12/05/2025", "Gardd Gymunedoll", some, "1")),
    ("hours", ("12/05/2025", GROUPS[0], some, "")),
    ("hours", ("12/05/2025", GROUPS[0], some, "26")),
    ("hours", ("12/05/2025", GROUPS[0], some, "-1,5")),
    ("hours", ("12/05/2025", GROUPS[0], some, "0")),
    ("hours", ("12/05/2025", GROUPS[0], some, "dwy a thamaid")),
    ("hours", ("12/05/2025", GROUPS[0], some, "1,33")),
    ("hours", ("12/05/2025", GROUPS[0], some, "1,500")),
    ("date", ("12/13/14/15", "Gwau", "DYF9999", "26")),
]:
    refuse(HOURS, add_hours(*row), code)
hours_file.add("", "", "Cyfanswm", "312,5", "", "")

# The second half of the year, in a workbook with cells of every kind.
book = openpyxl.Workbook()
BOOK = "Timebank 2025.xlsx"
sheet = book.active
sheet.title = "Hours Jul-Dec"
sheet.append(["Dyffryn Timebank – hours, July to December"])
sheet.append([])
sheet.append(["Member", "Date", "Group", "Time given", "Notes", "Recorded by"])


def add_sheet_row(sheet, values, formats=None):
    sheet.append(values)
    for column, number_format in (formats or {}).items():
        sheet.cell(sheet.max_row, column).number_format = number_format
    return sheet.max_row


def number_cell(number):
    """Digits become a number, as they do when somebody types them: the zeros in front are gone, or only shown."""
    if not number.isdigit():
        return untidy_number(number), None
    return chance.choice([(int(number), None), (int(number), "0000"), (number, None)])


def date_cell(day):
    return chance.choice([(day, "dd/mm/yyyy"), (day, "[$-452]d mmmm yyyy"), ((day - datetime.date(1899, 12, 30)).days, None), (welsh_day(day), None), (datetime.datetime(day.year, day.month, day.day, 10, 30), "dd/mm/yyyy hh:mm")])


def hours_cell(minutes):
    ways = [(minutes / 1440, "h:mm"), (minutes / 1440, "[h]:mm"), (datetime.time(minutes // 60, minutes % 60), "h:mm"), (hours_text(minutes, comma=False), None), (minutes / 60, "0.00")]
    return chance.choice(ways)


def add_book_hours(number, day, group, length, note="", recorder="brocer"):
    formats = {}
    values = []
    for column, value in enumerate([number, day, group, length, note, recorder], start=1):
        value, number_format = value if isinstance(value, tuple) else (value, None)
        values.append(value)
        if number_format:
            formats[column] = number_format
    return add_sheet_row(sheet, values, formats)


for count in range(120):
    day, group, number, minutes = a_day(7, 12), chance.choice(GROUPS), chance.choice(members_in_order), a_length()
    add_book_hours(number_cell(number), date_cell(day), untidy_group(group), hours_cell(minutes), chance.choice(NOTES[:5]) or None, chance.choice(RECORDERS))
    earn(number, group, minutes, day)

line, day, group, number, minutes, recorder, note = remembered[9]
again = add_book_hours(number, (day, "dd/mm/yyyy"), group, (minutes / 1440, "h:mm"), note or None, recorder)
refuse(BOOK, again, "duplicate", sheet="Hours Jul-Dec", of=line, of_file=HOURS)
for code, length in [("hours", (datetime.date(2025, 5, 1), "dd/mm/yyyy")), ("hours", "#N/A"), ("hours", (25 / 24, "[h]:mm")), ("hours", True)]:
    refuse(BOOK, add_book_hours(some, (datetime.date(2025, 8, 1), "dd/mm/yyyy"), GROUPS[1], length), code, sheet="Hours Jul-Dec")
refuse(BOOK, add_book_hours(some, (datetime.date(2026, 8, 1), "dd/mm/yyyy"), GROUPS[1], 1), "date", sheet="Hours Jul-Dec")

# ---------------------------------------------------------------- spends

VENUES = {
    ("Y Sinema", "Ffilm"): (120, 60),
    ("Y Sinema", "Ffilm 3D"): (180, 120),
    ("Castell", "Mynediad dydd"): (60, 0),
    ("Leisure centre", "Swim"): (60, 60),
    ("Amgueddfa", "Gweithdy"): (90, 30),
}
spends_file = TextFile("Gwariant 2025.txt", "utf-16-le", "\t", "\r\n", b"\xff\xfe")
spends_file.add("Dyddiad", "Rhif aelodaeth", "Lleoliad", "Gweithgaredd", "Oedolion", "Dan 16", "Credydau", "Nodyn")
SPENDS = spends_file.name


def credits_text(minutes):
    return chance.choice([f"{minutes / 60:g}", f"{minutes / 60:g}".replace(".", ","), f"{minutes / 60:g} credyd", hours_text(minutes)])


def add_spend(number, venue, activity, adults, under16s, minutes, day=datetime.date(2025, 12, 31), note=""):
    return spends_file.add(welsh_day(day), untidy_number(number), venue, activity, adults, under16s, credits_text(minutes), note)


def spend(number, minutes):
    global spent
    balance[number] -= minutes
    spent += minutes
    accepted["spends"] += 1


for count in range(70):
    (venue, activity), (adult, under16) = chance.choice(sorted(VENUES.items()))
    adults, under16s = chance.choice([(1, 0), (1, 0), (2, 0), (1, 1), (1, 2), (2, 2)])
    minutes = adults * adult + under16s * under16
    number = chance.choice(members_in_order)
    line = add_spend(number, chance.choice([venue, venue.upper()]), activity, adults, chance.choice([under16s, under16s or "-"]), minutes)
    if balance[number] >= minutes:
        spend(number, minutes)
    else:
        refuse(SPENDS, line, "insufficient")

# Somebody with plenty goes twice on one day: two rows alike, both right.
rich = max(members_in_order, key=lambda number: balance[number])
for _ in range(2):
    spends_file.add("31/12/2025", rich, "Leisure centre", "Swim", "1", "0", "1", "")
    spend(rich, 60)
# One dearer evening does not change the price that everybody else paid.
spends_file.add("31/12/2025", rich, "Y Sinema", "Ffilm", "1", "0", "2,5", "noson agoriadol")
spend(rich, 150)
for code, row in [
    ("people", ("31/12/2025", rich, "Castell", "Mynediad dydd", "0", "", "1")),
    ("people", ("31/12/2025", rich, "Castell", "Mynediad dydd", "dau", "", "1")),
    ("credits", ("31/12/2025", rich, "Castell", "Mynediad dydd", "1", "", "")),
    ("credits", ("31/12/2025", rich, "Castell", "Mynediad dydd", "1", "", "un")),
    ("venue", ("31/12/2025", rich, "", "Mynediad dydd", "1", "", "1")),
    ("activity", ("31/12/2025", rich, "Castell", "", "1", "", "1")),
    ("insufficient", ("31/12/2025", rich, "Mordaith", "Caban", "1", "", "500")),
]:
    refuse(SPENDS, spends_file.add(*row, ""), code)

# ---------------------------------------------------------------- gifts

gifts = book.create_sheet("Gifts")
gifts.append(["From", "To", "Date", "Credits", "Message"])


def gift(giver, receiver, minutes):
    global given_away
    balance[giver] -= minutes
    if receiver:
        balance[receiver] += minutes
    given_away += minutes
    accepted["gifts"] += 1


def add_gift(giver, receiver, minutes, message=None):
    value, number_format = date_cell(datetime.date(2025, 12, 31))
    return add_sheet_row(gifts, [giver, receiver, value, minutes / 60, message], {3: number_format} if number_format else {})


for count in range(30):
    giver, receiver = chance.sample(members_in_order, 2)
    minutes = chance.choice([30, 60, 60, 120])
    line = add_gift(untidy_number(giver), untidy_number(receiver), minutes, chance.choice([None, "diolch!", "pen-blwydd hapus"]))
    if balance[giver] >= minutes:
        gift(giver, receiver, minutes)
    else:
        refuse(BOOK, line, "insufficient", sheet="Gifts")
add_gift(rich, "Y Gronfa", 30)
gift(rich, None, 30)
giver_by_name = next(person for person in people if person["number"] == rich)
add_gift(f"{giver_by_name['family']}, {giver_by_name['given']}", members_in_order[1], 30)
gift(rich, members_in_order[1], 30)
add_gift(f"{giver_by_name['given']} {giver_by_name['family']} ({rich})", members_in_order[1], 30)
gift(rich, members_in_order[1], 30)
refuse(BOOK, add_gift(rich, rich, 30), "member", sheet="Gifts")
refuse(BOOK, add_gift(rich, "DYF9998", 30), "member", sheet="Gifts")

members = book.create_sheet("Aelodau eto")
members.append(["Enw llawn", "Rhif"])
for person in lost_a_letter:
    members.append([chance.choice([f"{person['family']}, {person['given']}", f"{person['given']} {person['family']}"]), person["number"]])
assert len(lost_a_letter) > 1

rota = book.create_sheet("Rota")
rota.append(["Week", "Who opens up", "Who locks up"])
rota.append([1, "Nia", "Owain"])
old = book.create_sheet("Old hours")
old.append(["Member", "Date", "Hours"])
old.append([some, datetime.date(2024, 1, 1), 5])
old.sheet_state = "hidden"

# ---------------------------------------------------------------- all of it

for file in (members_file, groups_file, hours_file, spends_file):
    file.save()
book.properties.created = book.properties.modified = datetime.datetime(2026, 1, 1)
book.save(OUT / BOOK)
(OUT / "DARLLENWCH FI.txt").write_bytes("Ffeiliau’r flwyddyn. Gofynnwch i Mair.\r\n".encode("utf-8"))

expected = {
    "members": len(joined_numbers),
    "groups": len(GROUPS),
    "entries": accepted["hours"],
    "spends": accepted["spends"],
    "gifts": accepted["gifts"],
    "earnedMinutes": earned,
    "spentMinutes": spent,
    "givenMinutes": given_away,
    "outstandingMinutes": earned - spent,
    "refused": refused,
    "minutesByGroup": dict(sorted(by_group.items())),
    "minutesByMonth": dict(sorted(by_month.items())),
    "balanceMinutes": dict(sorted(balance.items())),
    "prices": [{"venue": venue, "activity": activity, "adult": adult, "under16": under16} for (venue, activity), (adult, under16) in sorted(VENUES.items())],
}
assert sum(balance.values()) + 30 == earned - spent, "what is outstanding is with the members and in the pot"
(OUT / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n")
print({key: value for key, value in expected.items() if isinstance(value, int)}, len(refused))
