" The language of docs/migrations.md.
if exists('b:current_syntax')
  finish
endif
syntax iskeyword @,48-57,_,-,*,/
syntax match settingscComment /#.*$/
syntax region settingscString start=/"/ skip=/\\./ end=/"/ oneline
syntax match settingscKey /[A-Za-z0-9_*\/-]\+\%(\.\%("[^"]*"\|[A-Za-z0-9_*\/-]\+\)\?\)\+/
syntax match settingscMetadata /@\%("[^"]*"\|[A-Za-z0-9_*\/-]\+\)/
syntax match settingscNumber /\%(^\|[^A-Za-z0-9_.*\/-]\)\zs-\?\d\+\%(\.\d\+\)\?\>/
syntax match settingscOperator /->\|==\|!=\|=/
syntax keyword settingscStatement add remove replace restrict regenerate convert set when forward backward lossy host test given expect
syntax keyword settingscWord prefix in to of or and on variant back gone failure all weak metadata generated
syntax keyword settingscConstant true false null
highlight default link settingscComment Comment
highlight default link settingscString String
highlight default link settingscKey Identifier
highlight default link settingscMetadata Special
highlight default link settingscNumber Number
highlight default link settingscOperator Operator
highlight default link settingscStatement Statement
highlight default link settingscWord Keyword
highlight default link settingscConstant Constant
let b:current_syntax = 'bottlerocket-migration'
