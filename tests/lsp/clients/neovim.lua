-- Headless Neovim: diagnostics, jump, rename in three files, completion, formatting. Exits 1 with what failed.
local folder = vim.env.PLATFORM

local function check(condition, what)
  if condition then return end
  io.stderr:write('neovim: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function wait(what, condition)
  check(vim.wait(30000, condition, 20), 'waited in vain for ' .. what)
end

local function edit(name)
  vim.cmd('edit ' .. folder .. '/' .. name)
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'profile'
  return buffer
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

-- Params at the byte `offset` behind the first place of `needle`.
local function at(buffer, needle, offset)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local begin = line:find(needle, 1, true)
    if begin then
      vim.api.nvim_set_current_buf(buffer)
      vim.api.nvim_win_set_cursor(0, { number, begin - 1 + offset })
      return vim.lsp.util.make_position_params()
    end
  end
  check(false, 'no ' .. needle)
end

local serving = edit('serving.profile')
local client = vim.lsp.start_client({ cmd = { vim.env.PROFILEC, 'lsp' }, root_dir = folder, name = 'profilec' })
check(client ~= nil, 'the server does not start')
vim.lsp.buf_attach_client(serving, client)
wait('the server', function() return #vim.lsp.buf_get_clients(serving) > 0 end)

local function ask(buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 30000)
  check(answers and answers[client] and answers[client].result, method .. ' has no result: ' .. vim.inspect(answers))
  return answers[client].result
end

-- Diagnostics as one types, and none of them when it is undone.
local function errors(buffer)
  return #vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR })
end
local before = vim.api.nvim_buf_get_lines(serving, 0, -1, false)
vim.api.nvim_buf_set_lines(serving, 2, 2, false, { '    needs ghost' })
wait('an error', function() return errors(serving) == 1 end)
vim.api.nvim_buf_set_lines(serving, 0, -1, false, before)
wait('no error', function() return errors(serving) == 0 end)

local jump = ask(serving, 'textDocument/definition', at(serving, 'needs keda.sh', 8))
check(jump[1].uri:find('std/charts/', 1, true), 'the jump leads to ' .. vim.inspect(jump))

local routing = edit('routing.profile')
vim.lsp.buf_attach_client(routing, client)
jump = ask(routing, 'textDocument/definition', at(routing, 'uses raw-vllm', 6))
check(jump[1].uri:find('serving.profile', 1, true), 'the jump leads to ' .. vim.inspect(jump))

-- `cert-manager` is declared in platform, named in a reason in routing, and needed from a third file.
vim.api.nvim_buf_set_lines(serving, 2, 2, false, { '    wants cert-manager' })
local platform = edit('platform.profile')
vim.lsp.buf_attach_client(platform, client)
local rename = at(platform, 'app cert-manager', 5)
rename.newName = 'cert-maker'
local change = ask(platform, 'textDocument/rename', rename)
vim.lsp.util.apply_workspace_edit(change, vim.lsp.get_client_by_id(client).offset_encoding)
check(text(platform):find('app cert-maker "', 1, true), 'not renamed in platform.profile')
check(text(routing):find('`cert-maker` and', 1, true), 'not renamed in routing.profile')
check(text(serving):find('wants cert-maker', 1, true), 'not renamed in serving.profile')
wait('no error after renaming', function() return errors(platform) + errors(routing) + errors(serving) == 0 end)

vim.api.nvim_buf_set_lines(serving, 2, 3, false, { '    with  ' })
local offered = ask(serving, 'textDocument/completion', at(serving, '    with  ', 9))
local labels = {}
for _, item in ipairs(offered.items) do labels[item.label] = true end
check(labels['automated'] and not labels['keda'], 'completion offers ' .. vim.inspect(vim.tbl_keys(labels)))

vim.api.nvim_buf_set_lines(serving, 2, 3, false, { '        wave      1' })
vim.api.nvim_set_current_buf(serving)
if vim.lsp.buf.format then
  vim.lsp.buf.format({ bufnr = serving, timeout_ms = 30000 })
else
  vim.lsp.buf.formatting_sync(nil, 30000)  -- Neovim 0.7
end
check(vim.api.nvim_buf_get_lines(serving, 2, 3, false)[1] == '    wave 1', 'not formatted')

io.stdout:write('neovim: diagnostics, jump, rename, completion and formatting work\n')
vim.cmd('qall!')
