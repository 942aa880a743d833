"""Reads a JSON list of YAML texts from a file and prints the JSON list of what PyYAML, a YAML 1.1 reader, sees."""

import json
import sys

try:
    import yaml
except ImportError:
    sys.exit(77)

loader = getattr(yaml, "CSafeLoader" if "--c" in sys.argv else "SafeLoader", None)
if loader is None:
    sys.exit(77)


def plain(value):
    if isinstance(value, dict):
        return {"map": [[plain(key), plain(entry)] for key, entry in value.items()]}
    if isinstance(value, list):
        return {"list": [plain(entry) for entry in value]}
    if isinstance(value, str):
        return {"string": value}
    if isinstance(value, bool):
        return {"boolean": value}
    if isinstance(value, int):
        return {"number": str(value)}
    if value is None:
        return {"null": True}
    return {"other": repr(value)}


with open(sys.argv[1], encoding="utf-8") as texts:
    print(json.dumps([plain(yaml.load(text, Loader=loader)) for text in json.load(texts)]))
