// The client: starts `profilec lsp`, and runs the program for what is more than editing.
'use strict';

const { execFile } = require('node:child_process');
const path = require('node:path');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

const program = () => vscode.workspace.getConfiguration('profilec').get('path') || 'profilec';

function makeClient() {
  return new LanguageClient(
    'profilec',
    'profilec',
    { command: program(), args: ['lsp'] },
    { documentSelector: [{ scheme: 'file', language: 'profile' }] },
  );
}

async function restart() {
  if (client) await client.stop().catch(() => undefined);
  client = makeClient();
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(`profilec does not start: ${error.message}. Set "profilec.path".`);
  }
}

// The folder of the catalog that the active editor shows.
function catalogFolder() {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'profile' || document.uri.scheme !== 'file') {
    vscode.window.showInformationMessage('Open a .profile file of the catalog first.');
    return undefined;
  }
  const folder = path.dirname(document.uri.fsPath);
  return path.basename(folder) === 'forks' ? path.dirname(folder) : folder;
}

function run(args, folder) {
  return new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(program(), args, options, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
  });
}

let output;
async function build(extra) {
  const folder = catalogFolder();
  if (!folder) return;
  await vscode.workspace.saveAll(false);
  const done = await run(['build', ...extra], folder);
  output.clear();
  output.appendLine(`profilec build ${extra.join(' ')}`.trim());
  output.append(done.stdout);
  output.append(done.stderr);
  if (!done.stdout && !done.stderr && !done.error) output.appendLine('nothing to do');
  output.show(true);
}

async function graph() {
  const folder = catalogFolder();
  if (!folder) return;
  const done = await run(['graph', '--format', 'mermaid'], folder);
  if (done.error) {
    vscode.window.showErrorMessage(done.stderr || done.error.message);
    return;
  }
  const content = `# ${path.basename(folder)}\n\n\`\`\`mermaid\n${done.stdout}\`\`\`\n`;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  await vscode.commands.executeCommand('markdown.showPreview', document.uri);
}

async function activate(context) {
  output = vscode.window.createOutputChannel('profilec build');
  const command = (name, action) => context.subscriptions.push(vscode.commands.registerCommand(name, action));
  command('profilec.build', () => build([]));
  command('profilec.buildCheck', () => build(['--check']));
  command('profilec.graph', graph);
  command('profilec.restart', restart);
  context.subscriptions.push(output);
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('profilec.path')) restart();
    }),
  );
  await restart();
}

const deactivate = () => client?.stop();

module.exports = { activate, deactivate };
