" A TOML header between lines of plus signs, then text with {{ … }}.
if exists('b:current_syntax')
  finish
endif
syntax include @settingscToml syntax/toml.vim
unlet! b:current_syntax
syntax region settingscHeader matchgroup=PreProc start=/\%^+++$/ end=/^+++$/ contains=@settingscToml keepend
syntax region settingscCode matchgroup=Delimiter start=/{{[-~]\?/ end=/[-~]\?}}/ contains=settingscCodeString,settingscCodeComment,settingscCodeWord,settingscCodeConstant,settingscCodeNumber
syntax match settingscCodeComment /#.\{-}\ze\%([-~]\?}}\|$\)/ contained
syntax region settingscCodeString start=/"/ skip=/\\./ end=/"/ contained
syntax keyword settingscCodeWord if else end for in while func ret capture with wrap include import break continue case when contained
syntax keyword settingscCodeConstant true false null empty contained
syntax match settingscCodeNumber /\<\d\+\>/ contained
highlight default link settingscCodeComment Comment
highlight default link settingscCodeString String
highlight default link settingscCodeWord Statement
highlight default link settingscCodeConstant Constant
highlight default link settingscCodeNumber Number
let b:current_syntax = 'bottlerocket-template'
