-- The connection to 'settingsc lsp': one server per project folder.
local M = {}

-- Neovim before 0.10 formats with every server of a buffer: files in other languages then have a server that is not asked for that.
local HOSTS = 'settingsc-hosts'
local separates_hosts = vim.fn.has('nvim-0.10') == 0

-- Neovim before 0.8 has no vim.lsp.start, which would remember them.
local started = {}

--- The parent folder with a settingsc.toml or a repository; without one, the folder of the file.
function M.root_of(name)
  local first = vim.fn.fnamemodify(name, ':p:h')
  local folder = first
  while true do
    for _, mark in ipairs({ 'settingsc.toml', '.git' }) do
      if vim.loop.fs_stat(folder .. '/' .. mark) then
        return folder
      end
    end
    local parent = vim.fn.fnamemodify(folder, ':h')
    if parent == folder then
      return first
    end
    folder = parent
  end
end

--- All running servers.
function M.all()
  local list = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  return vim.tbl_filter(function(client) return client.name == 'settingsc' or client.name == HOSTS end, list)
end

--- The server of a buffer; nil if none serves it.
function M.serves(buffer)
  for _, client in ipairs(M.all()) do
    if client.attached_buffers and client.attached_buffers[buffer] or vim.lsp.buf_is_attached(buffer, client.id) then
      return client
    end
  end
end

--- The server of a buffer, or of any other one: files of the catalog are the same to all. Nil if none runs.
function M.of(buffer)
  return M.serves(buffer) or M.all()[1]
end

-- Since 0.11 these are methods.
local is_method = vim.fn.has('nvim-0.11') == 1

--- Asks, and calls back with an error or the answer.
function M.ask(client, method, params, buffer, callback)
  local function answered(err, result) callback(err, result) end
  if is_method then
    client:request(method, params, answered, buffer)
  else
    client.request(method, params, answered, buffer)
  end
end

--- Asks, and waits for the answer. Returns it, or nil and the reason.
function M.ask_and_wait(client, method, params, buffer)
  local answer, reason
  if is_method then
    answer, reason = client:request_sync(method, params, 10000, buffer)
  else
    answer, reason = client.request_sync(method, params, 10000, buffer)
  end
  if not answer then
    return nil, reason or 'settingsc did not answer'
  end
  return answer.result, answer.err and answer.err.message
end

--- Tells something that is not answered.
function M.tell(client, method, params)
  if is_method then
    client:notify(method, params)
  else
    client.notify(method, params)
  end
end

--- Settings as the server takes them: an object even if nothing is set.
function M.sent(settings)
  return next(settings) and vim.deepcopy(settings) or vim.empty_dict()
end

local function config_for(root, options)
  local capabilities = vim.deepcopy(options.capabilities or vim.lsp.protocol.make_client_capabilities())
  -- The server then refers to files of the catalog by addresses that content.lua opens.
  capabilities.workspace = capabilities.workspace or {}
  capabilities.workspace.textDocumentContent = { dynamicRegistration = false }
  return {
    name = 'settingsc',
    cmd = options.cmd,
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    capabilities = capabilities,
    init_options = M.sent(options.settings),
    settings = { settingsc = M.sent(options.settings) },
    get_language_id = function(_, filetype) return filetype end,
    on_attach = options.on_attach,
    handlers = {
      ['workspace/textDocumentContent/refresh'] = function(_, params)
        require('settingsc.content').refresh(params.uri)
        return vim.NIL
      end,
    },
  }
end

-- Formatting of the file belongs to the server of its language.
local function leave_formatting(client)
  for _, capability in ipairs({ 'documentFormattingProvider', 'documentRangeFormattingProvider' }) do
    client.server_capabilities[capability] = false
  end
  if client.resolved_capabilities then
    client.resolved_capabilities.document_formatting = false
    client.resolved_capabilities.document_range_formatting = false
  end
end

--- Starts the server of a buffer, or joins the one that runs for its folder.
function M.start(buffer, options, as_host)
  local root = M.root_of(vim.api.nvim_buf_get_name(buffer))
  local config = config_for(root, options)
  if as_host and separates_hosts then
    config.name = HOSTS
    config.on_init = leave_formatting
  end
  if vim.lsp.start then
    return vim.lsp.start(config, { bufnr = buffer })
  end

  local id = started[config.name .. root]
  if not (id and vim.lsp.get_client_by_id(id)) then
    id = vim.lsp.start_client(config)
    started[config.name .. root] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
  return id
end

return M
