// npm's vscode-languageserver-protocol, the client side of VS Code: diagnostics, jump, rename in three files,
// completion, formatting. Exits 1 with what failed.
'use strict';

const assert = require('node:assert');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const lsp = require('vscode-languageserver-protocol/node');

const folder = process.env.PLATFORM;
const uri = (name) => pathToFileURL(path.join(folder, name)).href;
const texts = new Map();
const diagnostics = new Map();

const server = spawn(process.env.PROFILEC, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = lsp.createProtocolConnection(
  new lsp.StreamMessageReader(server.stdout),
  new lsp.StreamMessageWriter(server.stdin),
);

let version = 1;
function open(name) {
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  texts.set(name, text);
  const textDocument = { uri: uri(name), languageId: 'profile', version: version++, text };
  return connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument });
}

function place(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before[before.length - 1].length };
}

function offset(text, position) {
  const lines = text.split('\n').slice(0, position.line);
  return lines.reduce((sum, line) => sum + line.length + 1, 0) + position.character;
}

function at(name, needle, by) {
  const found = texts.get(name).indexOf(needle);
  assert.notStrictEqual(found, -1, `no ${needle}`);
  return { textDocument: { uri: uri(name) }, position: place(texts.get(name), found + by) };
}

// Types `text` in place of `old`, as one incremental change.
function type(name, old, text) {
  const begin = texts.get(name).indexOf(old);
  const range = { start: place(texts.get(name), begin), end: place(texts.get(name), begin + old.length) };
  texts.set(name, texts.get(name).replace(old, () => text));
  const textDocument = { uri: uri(name), version: version++ };
  const contentChanges = [{ range, text }];
  return connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
}

function applied(name, edits) {
  const sorted = [...edits].sort((a, b) => offset(texts.get(name), b.range.start) - offset(texts.get(name), a.range.start));
  return sorted.reduce(
    (text, edit) =>
      text.slice(0, offset(text, edit.range.start)) + edit.newText + text.slice(offset(text, edit.range.end)),
    texts.get(name),
  );
}

async function until(what, condition) {
  for (let waited = 0; waited < 30000; waited += 20) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${what}`);
}

const codes = (name) => (diagnostics.get(uri(name)) ?? []).map((one) => one.code);

async function main() {
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, (params) =>
    diagnostics.set(params.uri, params.diagnostics),
  );
  connection.onRequest(lsp.RegistrationRequest.type, () => undefined);
  connection.listen();
  const workspaceEdit = { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } };
  const capabilities = {
    workspace: { workspaceEdit, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
  };
  const hello = await connection.sendRequest(lsp.InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities });
  assert.strictEqual(hello.serverInfo.name, 'profilec');
  await connection.sendNotification(lsp.InitializedNotification.type, {});

  for (const name of ['platform.profile', 'routing.profile', 'serving.profile']) await open(name);
  await until('diagnostics', () => diagnostics.size > 0);
  await type('serving.profile', 'needs keda.sh/ScaledObject', 'needs keda.sh/ScaledObjekt');
  await until('P0405', () => codes('serving.profile').includes('P0405'));
  await type('serving.profile', 'needs keda.sh/ScaledObjekt', 'wants cert-manager; needs keda.sh/ScaledObject');
  await until('no P0405', () => !codes('serving.profile').includes('P0405'));

  const jump = await connection.sendRequest(lsp.DefinitionRequest.type, at('routing.profile', 'uses raw-vllm', 6));
  assert.strictEqual(jump[0].uri, uri('serving.profile'));

  const target = at('platform.profile', 'app cert-manager', 5);
  const prepared = await connection.sendRequest(lsp.PrepareRenameRequest.type, target);
  assert.strictEqual(prepared.placeholder, 'cert-manager');
  const change = await connection.sendRequest(lsp.RenameRequest.type, { ...target, newName: 'cert-maker' });
  assert.strictEqual(Object.values(change.changeAnnotations)[0].needsConfirmation, true);
  const edited = new Map(change.documentChanges.map((one) => [one.textDocument.uri, one.edits]));
  assert.ok(applied('platform.profile', edited.get(uri('platform.profile'))).includes('app cert-maker "'));
  assert.ok(applied('routing.profile', edited.get(uri('routing.profile'))).includes('`cert-maker` and'));
  assert.ok(applied('serving.profile', edited.get(uri('serving.profile'))).includes('wants cert-maker'));

  await type('serving.profile', 'namespace kserve\n', 'namespace kserve\n    needs \n');
  const offered = await connection.sendRequest(lsp.CompletionRequest.type, at('serving.profile', '    needs \n', 10));
  const labels = offered.items.map((item) => item.label);
  assert.ok(labels.includes('keda') && !labels.includes('automated'), labels.join());
  await type('serving.profile', '    needs \n', '  wave     1\n');
  const format = { textDocument: { uri: uri('serving.profile') }, options: { tabSize: 2, insertSpaces: true } };
  const edits = await connection.sendRequest(lsp.DocumentFormattingRequest.type, format);
  assert.ok(applied('serving.profile', edits).includes('\n    wave 1\n'));

  await connection.sendRequest(lsp.ShutdownRequest.type);
  await connection.sendNotification(lsp.ExitNotification.type);
  const status = await new Promise((resolve) => server.on('exit', resolve));
  assert.strictEqual(status, 0);
  console.log('vscode-languageserver-protocol: diagnostics, jump, rename, completion and formatting work');
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(`protocol: ${error.stack}`);
    server.kill();
    process.exit(1);
  },
);
