// The tokens of TOML 1.0, https://toml.io/en/v1.0.0
//
// Every character of the input belongs to exactly one token, so the tokens put end to end are the input. What TOML
// calls a bare key, an integer, a float, a boolean, a date or a time is one token here, ATOM, because only its place
// tells them apart: 1979-05-27 is a date behind '=' and a key before it. The binder classifies atoms.
lexer grammar TomlLexer;

NEWLINE : '\r'? '\n' ;

// White space and comments are kept, but the parser does not see them.
WHITESPACE : [ \t]+ -> channel(HIDDEN) ;
COMMENT    : '#' ~[\r\n]* -> channel(HIDDEN) ;

EQUALS        : '=' ;
DOT           : '.' ;
COMMA         : ',' ;
LEFT_BRACKET  : '[' ;
RIGHT_BRACKET : ']' ;
LEFT_BRACE    : '{' ;
RIGHT_BRACE   : '}' ;

// Multi-line strings may end with up to five quotation marks: two of their own and the three that close them.
MULTI_LINE_BASIC_STRING   : '"""' MULTI_LINE_BASIC_PART* '"""' '"'? '"'? ;
MULTI_LINE_LITERAL_STRING : '\'\'\'' MULTI_LINE_LITERAL_PART* '\'\'\'' '\''? '\''? ;
BASIC_STRING              : '"' BASIC_PART* '"' ;
LITERAL_STRING            : '\'' ~['\r\n]* '\'' ;

// Strings that nobody closed: to the end of the line, or of the document when it is a multi-line one. Tokens of their
// own, so that the lines behind them are not lost.
UNCLOSED_MULTI_LINE_STRING
    : '"""' MULTI_LINE_BASIC_PART* ('"' '"'?)? '\\'?
    | '\'\'\'' MULTI_LINE_LITERAL_PART* ('\'' '\''?)?
    ;
UNCLOSED_STRING
    : '"' BASIC_PART* '\\'?
    | '\'' ~['\r\n]*
    ;

ATOM : ~[ \t\r\n#=.,[\]{}"']+ ;

// A carriage return that ends no line.
STRAY : '\r' ;

fragment BASIC_PART              : ~["\\\r\n] | '\\' ~[\r\n] ;
fragment MULTI_LINE_BASIC_PART   : '"'? '"'? (~["\\] | '\\' .) ;
fragment MULTI_LINE_LITERAL_PART : '\''? '\''? ~['] ;
