// Which lines indent what follows them: `node test/indentation.js`.
const assert = require('node:assert');
const { indentationRules } = require('../language-configuration.json');

const increase = new RegExp(indentationRules.increaseIndentPattern);
for (const line of [
  'in base {',
  '  app cert-manager "certificates # and more" {',
  "    chart keda '2.20.1' from \"https://charts.example\" { # why",
  '    needs [',
  '    provides (',
])
  assert(increase.test(line), line);
for (const line of ['  app keda { path "keda" }', '    path "keda {"', '    # {', '    namespace "a" # {'])
  assert(!increase.test(line), line);
