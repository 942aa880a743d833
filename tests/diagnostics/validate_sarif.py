"""usage: validate_sarif.py SCHEMA LOG: every breach of the schema on a line; exit status 1 if there is one."""
import json
import sys

import jsonschema

schema, log = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
breaches = list(validator.iter_errors(log))
for breach in breaches:
    print("/".join(map(str, breach.absolute_path)) + ":", breach.message[:200], file=sys.stderr)
sys.exit(1 if breaches else 0)
