-- Drives the plugin in a headless Neovim against the real server. Prints a line for each check; the exit code says whether all hold.
local program = assert(vim.env.SETTINGSC, 'SETTINGSC is the path of settingsc')
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, 'p')
vim.o.hidden = true
vim.o.swapfile = false
vim.o.columns = 160
require('settingsc').setup({ cmd = { program, 'lsp' } })

local held, failed = 0, 0
local function check(name, body)
  local fine, reason = xpcall(body, debug.traceback)
  if fine then
    held = held + 1
  else
    failed = failed + 1
  end
  io.stdout:write(fine and '  holds  ' or '  FAILS  ', name, fine and '' or '\n' .. tostring(reason), '\n')
end

local function equal(actual, expected)
  if not vim.deep_equal(actual, expected) then
    error('expected ' .. vim.inspect(expected) .. ', but it is ' .. vim.inspect(actual), 2)
  end
end

local function wait_for(what, condition)
  if not vim.wait(20000, condition, 20) then
    error('waited in vain for ' .. what, 2)
  end
end

-- A file with these lines in a window; a "|" in them is the place of the cursor.
local function open(name, lines)
  local path = folder .. '/' .. name
  local row, column
  for at, line in ipairs(lines) do
    local found = line:find('|', 1, true)
    if found then
      row, column, lines[at] = at, found - 1, line:gsub('|', '', 1)
    end
  end
  vim.fn.writefile(lines, path)
  vim.cmd('silent only')
  vim.cmd('silent edit! ' .. vim.fn.fnameescape(path))
  if row then
    vim.api.nvim_win_set_cursor(0, { row, column })
  end
  return vim.api.nvim_get_current_buf()
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer or 0, 0, -1, false), '\n')
end

local function findings(buffer)
  return vim.tbl_map(function(finding)
    local code = finding.code or (finding.user_data and finding.user_data.lsp and finding.user_data.lsp.code)
    return ('%s %d:%d'):format(code, finding.lnum, finding.col)
  end, vim.diagnostic.get(buffer))
end

local function wait_for_findings(buffer, count)
  wait_for(count .. ' findings, but there are ' .. vim.inspect(findings(buffer)), function() return #vim.diagnostic.get(buffer) == count end)
end

local function ask(method, extra)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), extra or {})
  local server = require('settingsc.client').of(0)
  local answer, reason = require('settingsc.client').ask_and_wait(server, method, params, vim.api.nvim_get_current_buf())
  return answer or error(reason or (method .. ' was answered with nothing'), 2)
end

check('file types come from content and endings', function()
  local function type_of(name, lines)
    open(name, lines)
    return vim.bo.filetype
  end
  equal(type_of('node.toml', { '[settings.kubernetes]', 'max-pods = 5' }), 'bottlerocket')
  equal(type_of('user-data', { '#:settingsc variant=aws-dev', 'a = 1' }), 'bottlerocket')
  equal(type_of('dotted.toml', { 'settings.motd = "a"' }), 'bottlerocket')
  equal(type_of('Cargo.toml', { '[package]', 'name = "a"' }), 'toml')
  equal(type_of('other.toml', { '[settings-of-others]', 'settings = 1' }), 'toml')
  equal(type_of('a.lua', { '-- settings.a = 1', 'settings.a = 1' }), 'lua')
  equal(type_of('a.migration', { 'add settings.motd' }), 'bottlerocket-migration')
  equal(type_of('motd.scriban', { '+++', 'format = "text"', '+++', '{{ settings.motd }}' }), 'bottlerocket-template')
end)

check('a finding is shown at its place', function()
  local buffer = open('finding.toml', { '#:settingsc variant=aws-k8s-1.34 release=1.50.0', '[settings.kubernetes]', 'max-pod = 58' })
  wait_for_findings(buffer, 1)
  equal(findings(buffer), { 'BR1001 2:0' })
end)

check('findings follow changes', function()
  local buffer = open('change.toml', { '#:settingsc variant=aws-k8s-1.34 release=1.50.0', '[settings.kubernetes]', 'max-pods = 58' })
  vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { 'max-pods = "many"', 'max-pod = 1' })
  wait_for_findings(buffer, 2)
  vim.api.nvim_buf_set_lines(buffer, 2, 4, false, { 'max-pods = 58' })
  wait_for_findings(buffer, 0)
end)

check('completion offers settings', function()
  open('completion.toml', { '#:settingsc variant=aws-k8s-1.34 release=1.50.0', '[settings.kubernetes]', 'max-|' })
  local labels = vim.tbl_map(function(item) return item.label end, ask('textDocument/completion').items)
  equal(vim.tbl_contains(labels, 'max-pods'), true)
end)

check('omnifunc completes', function()
  open('omni.toml', { '#:settingsc variant=aws-k8s-1.34 release=1.50.0', '[settings.kubernetes]', 'max-po' })
  vim.api.nvim_win_set_cursor(0, { 3, 5 })
  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.o.completeopt = 'menu'
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('A<C-x><C-o>', true, false, true), 'n', false)
  local words = {}
  vim.defer_fn(function()
    words = vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)
    vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('<C-e><Esc>', true, false, true), 'n', false)
  end, 1500)
  vim.api.nvim_feedkeys('', 'x!', false)
  equal(vim.tbl_filter(function(word) return vim.startswith(word, 'max-pods') end, words)[1] ~= nil, true)
end)

check('hover describes a setting', function()
  open('hover.toml', { '#:settingsc variant=aws-k8s-1.34 release=1.50.0', '[settings.kubernetes]', 'max-|pods = 58' })
  local hover = ask('textDocument/hover')
  equal(hover.contents.value:match('settings%.kubernetes%.max%-pods'), 'settings.kubernetes.max-pods')
  local count = #vim.api.nvim_list_wins()
  vim.lsp.buf.hover()
  wait_for('the window of the hover', function() return #vim.api.nvim_list_wins() > count end)
end)

check('formatting gives the canonical form', function()
  local buffer = open('format.toml', { '[settings]', 'motd   =    "hello"   ' })
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 10000 })
  else
    vim.lsp.buf.formatting_sync(nil, 10000)
  end
  equal(text(buffer), '[settings]\nmotd = "hello"')
end)

check('a code action mends a finding', function()
  local buffer = open('action.toml', { '#:settingsc variant=aws-k8s-1.34 release=1.50.0', '[settings.kubernetes]', '|max-pod = 58' })
  wait_for_findings(buffer, 1)
  local chosen
  local original = vim.ui.select
  vim.ui.select = function(choices, options, choose)
    for _, choice in ipairs(choices) do
      local title = options.format_item and options.format_item(choice) or choice
      if not chosen and title:match('max%-pods') then
        chosen = title
        choose(choice)
      end
    end
  end
  vim.lsp.buf.code_action()
  wait_for('the fix', function() return text(buffer):match('\nmax%-pods = 58$') ~= nil end)
  vim.ui.select = original
  wait_for_findings(buffer, 0)
end)

check('the definition of a setting opens its schema, which only the server has', function()
  open('definition.toml', { '#:settingsc variant=aws-k8s-1.34 release=1.50.0', '[settings.kubernetes]', 'max-|pods = 58' })
  vim.lsp.buf.definition()
  wait_for('the schema', function() return vim.api.nvim_buf_get_name(0):match('settingsc:/schemas/models/kubernetes') ~= nil and vim.api.nvim_buf_line_count(0) > 10 end)
  equal(vim.api.nvim_get_current_line():match('max%-pods'), 'max-pods')
  equal(vim.bo.syntax, 'json')
  equal(vim.bo.modifiable, false)
end)

check('the implementation of a setting opens the rendered file, which follows the document', function()
  local buffer = open('implementation.toml', { '#:settingsc variant=aws-dev', '[settings]', 'mo|td = "hello"' })
  local places = ask('textDocument/implementation')
  local preview = vim.tbl_filter(function(place) return vim.startswith(place.uri, 'settingsc-preview:') end, places)[1]
  assert(preview, vim.inspect(places))
  vim.cmd('silent vsplit ' .. vim.fn.fnameescape(preview.uri))
  local shown = vim.api.nvim_get_current_buf()
  equal(text(shown), 'hello')
  vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { 'motd = "changed"' })
  wait_for('the changed file', function() return text(shown) == 'changed' end)
end)

check(':SettingscPreview shows the file of the setting at the cursor', function()
  local buffer = open('preview.toml', { '#:settingsc variant=aws-dev', '[settings]', '|motd = "hello"', '[settings.ntp]', 'time-servers = ["ntp.example.com"]' })
  vim.cmd('SettingscPreview')
  local preview = require('settingsc.preview')
  wait_for('/etc/motd', function() return text(preview.buffer()) == 'hello' end)
  equal(vim.api.nvim_get_current_buf(), buffer)
  vim.api.nvim_win_set_cursor(0, { 5, 2 })
  vim.cmd('doautocmd CursorMoved')
  wait_for('chrony.conf', function() return text(preview.buffer()):match('ntp%.example%.com') ~= nil end)
  vim.cmd('SettingscPreview /etc/motd')
  wait_for('/etc/motd by name', function() return text(preview.buffer()) == 'hello' end)
end)

check(':SettingscExplain shows the page about the finding', function()
  local buffer = open('explain.toml', { '#:settingsc variant=aws-dev', '[settings]', '|mot = "hello"' })
  wait_for_findings(buffer, 1)
  vim.cmd('SettingscExplain')
  equal(vim.bo.filetype, 'markdown')
  equal(text():match('BR1001'), 'BR1001')
end)

check(':SettingscTarget counts more than the document', function()
  local buffer = open('target.toml', { '#:settingsc variant=aws-k8s-1.34 release=1.50.0', '[settings.kubernetes]', 'max-pods = 58' })
  wait_for_findings(buffer, 0)
  vim.cmd('SettingscTarget variant=aws-ecs-2')
  wait_for('a finding for ECS', function() return #vim.diagnostic.get(buffer) > 0 end)
  vim.cmd('SettingscTarget none')
  wait_for_findings(buffer, 0)
  equal(vim.tbl_contains(vim.fn.getcompletion('SettingscTarget aws-k8s-1.3', 'cmdline'), 'aws-k8s-1.34'), true)
end)

-- Of two bars the first one goes, as that of a cursor.
local KARPENTER = {
  'apiVersion: karpenter.k8s.aws/v1', 'kind: EC2NodeClass', 'spec:', '  amiSelectorTerms:', '    - alias: bottlerocket@1.50.0',
  '  userData: ||', '    [settings.kubernetes]', '    max-pod = 58', '    cluster-|domain   =   "a.b"', '    cluster-d',
}

check('user data in YAML is checked, described and completed at its lines', function()
  local buffer = open('karpenter.yaml', vim.deepcopy(KARPENTER))
  equal(vim.bo.filetype, 'yaml')
  wait_for_findings(buffer, 2)
  equal(findings(buffer), { 'BR1001 7:4', 'BR0002 9:4' })
  equal(ask('textDocument/hover').contents.value:match('settings%.kubernetes%.cluster%-domain'), 'settings.kubernetes.cluster-domain')
  vim.api.nvim_win_set_cursor(0, { 10, 13 })
  local labels = vim.tbl_map(function(item) return item.label end, ask('textDocument/completion').items)
  equal(vim.tbl_contains(labels, 'cluster-dns-ip'), true)
end)

check(':SettingscFormat formats the user data, and nothing else does', function()
  local lines = vim.deepcopy(KARPENTER)
  lines[10], lines[11] = nil, 'metadata:    {}'
  local buffer = open('format.yaml', vim.list_extend(vim.list_slice(lines, 1, 9), { lines[11] }))
  wait_for_findings(buffer, 1)
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 10000 })
  else
    vim.lsp.buf.formatting_sync(nil, 10000)
  end
  equal(text(buffer):match('cluster%-domain[^\n]*'), 'cluster-domain   =   "a.b"')
  vim.cmd('SettingscFormat')
  equal(text(buffer):match('cluster%-domain[^\n]*'), 'cluster-domain = "a.b"')
  equal(text(buffer):match('metadata[^\n]*'), 'metadata:    {}')
end)

check('user data in a heredoc of Terraform is checked, described and completed at its lines', function()
  local buffer = open('main.tf', {
    'resource "aws_launch_template" "a" {', '  user_data = base64encode(<<-EOT', '    #:settingsc variant=aws-k8s-1.34 release=1.50.0', '    [settings.kernel]',
    '    lock|down = "non"', '    EOT', '  )', '}',
  })
  wait_for_findings(buffer, 1)
  equal(findings(buffer)[1]:match('%d+:%d+$'), '4:15')
  equal(ask('textDocument/hover').contents.value:match('settings%.kernel%.lockdown'), 'settings.kernel.lockdown')
  vim.api.nvim_win_set_cursor(0, { 5, 18 })
  local labels = vim.tbl_map(function(item) return item.label end, ask('textDocument/completion').items)
  equal(vim.tbl_contains(labels, '"none"'), true)
end)

check('files without user data, and languages that are left out, have no server', function()
  local function is_served(name, lines)
    return require('settingsc.client').serves(open(name, lines)) ~= nil
  end
  equal(is_served('values.yaml', { 'settings:', '  motd: "a"' }), false)
  equal(is_served('main.py', { 'from app import settings', 'print(settings.motd)' }), false)
  local hosts = require('settingsc').options.hosts
  require('settingsc').setup({ hosts = { 'hcl' } })
  equal(is_served('left-out.yaml', vim.deepcopy(KARPENTER)), false)
  require('settingsc').setup({ hosts = false })
  equal(is_served('off.yaml', vim.deepcopy(KARPENTER)), false)
  require('settingsc').setup({ hosts = hosts })
  equal(is_served('on.yaml', vim.deepcopy(KARPENTER)), true)
end)

check('one server serves a folder, and ends with Neovim', function()
  local names = vim.tbl_map(function(server) return server.name end, require('settingsc.client').all())
  table.sort(names)
  equal(names, vim.fn.has('nvim-0.10') == 1 and { 'settingsc' } or { 'settingsc', 'settingsc-hosts' })
  for _, server in ipairs(require('settingsc.client').all()) do
    vim.lsp.stop_client(server.id)
  end
  wait_for('its end', function() return #require('settingsc.client').all() == 0 end)
end)

vim.fn.delete(folder, 'rf')
io.stdout:write(('neovim: %d held, %d failed\n'):format(held, failed))
vim.cmd(failed == 0 and 'qall!' or 'cquit!')
