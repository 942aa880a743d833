"""Reads pairs of YAML texts with a YAML 1.1 reader: same shape, and the hostile text wherever the harmless one stood."""
import json
import sys

import yaml

HARMLESS = "harmless"
try:
    LOADER = yaml.CSafeLoader
except AttributeError:
    LOADER = yaml.SafeLoader


def put(value, text):
    if isinstance(value, str):
        return value.replace(HARMLESS, text)
    if isinstance(value, list):
        return [put(item, text) for item in value]
    if isinstance(value, dict):
        return {put(key, text): put(item, text) for key, item in value.items()}
    return value


def shape(value):
    """With its types, and keys in any order."""
    if isinstance(value, list):
        return "[" + ",".join(shape(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(sorted(shape(key) + ":" + shape(item) for key, item in value.items())) + "}"
    return repr(value)


failed = 0
known = {}
for pair in json.load(open(sys.argv[1], encoding="utf-8")):
    before = pair["before"]
    if before not in known:
        known[before] = yaml.load(before, Loader=LOADER)
    try:
        documents = list(yaml.load_all(pair["after"], Loader=LOADER))
    except yaml.YAMLError as error:
        documents = [error]
    wanted = [put(known[before], pair["text"])]
    if shape(documents) != shape(wanted):
        failed += 1
        if failed <= 10:
            print(pair["position"], repr(pair["text"]), "\n", pair["after"], "\n wanted", wanted, "\n got", documents)
sys.exit(1 if failed else 0)
