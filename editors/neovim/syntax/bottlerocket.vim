" User data is TOML.
runtime! syntax/toml.vim
let b:current_syntax = 'bottlerocket'
