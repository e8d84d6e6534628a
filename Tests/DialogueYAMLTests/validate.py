"""Validates YAML files against the schemas beside them.

Every scalar stays text, as mend reads it. Prints one line a mistake, and fails if there is any.
"""
import json
import pathlib
import sys

import jsonschema
import yaml

folder = pathlib.Path(sys.argv[1])
schemas = pathlib.Path(sys.argv[2])


def validator(name):
    schema = json.loads((schemas / f"{name}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


kinds = {name: validator(name) for name in (
    "danger", "danger-examples", "dialogue", "helplines", "labels", "program", "style", "voice", "words")}
# The parser that mend reads with, where it is there; the other one refuses some questions in flow maps.
loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
count = mistakes = 0
for file in sorted(folder.rglob("*.yaml")):
    kind = {"words": "words", "danger": "danger", "examples": "danger-examples"}.get(file.parent.name, file.stem)
    document = yaml.load(file.read_text(), Loader=loader)
    count += 1
    for error in kinds.get(kind, kinds["dialogue"]).iter_errors(document):
        mistakes += 1
        print(f"{file.relative_to(folder)}: {'/'.join(map(str, error.path))}: {error.message[:200]}")
print(f"{count} files, {mistakes} mistakes")
sys.exit(1 if mistakes or not count else 0)
