// The tokens of HCL, in which Terraform and OpenTofu are written: https://github.com/hashicorp/hcl, hclsyntax/spec.md
//
// Strings and heredocs are templates: what is in ${ } and %{ } is an expression again, which may contain the next string.
// Each of them is a mode here; which ones are open, and where a heredoc ends, HclLexerBase knows. White space and comments
// are no tokens. What this lexer cannot make a token of is an ATOM, so nothing stops it.
lexer grammar HclLexer;

options { superClass = HclLexerBase; }

tokens { TEXT, INTERPOLATION, UNCLOSED, HEREDOC_END }

NEWLINE : '\r'? '\n' ;

WHITESPACE    : [ \t\r\f\uFEFF]+ -> skip ;
LINE_COMMENT  : ('#' | '//') ~[\r\n]* -> skip ;
BLOCK_COMMENT : '/*' .*? ('*/' | EOF) -> skip ;

EQUALS            : '=' ;
COMMA             : ',' ;
COLON             : ':' ;
LEFT_BRACKET      : '[' { this.OpenBracket(); } ;
RIGHT_BRACKET     : ']' { this.CloseBracket(); } ;
LEFT_PARENTHESIS  : '(' { this.OpenBracket(); } ;
RIGHT_PARENTHESIS : ')' { this.CloseBracket(); } ;
LEFT_BRACE        : '{' { this.OpenBrace(); } ;
// Also the end of what is put into a string; there it may have a tilde.
RIGHT_BRACE       : '~'? '}' { this.CloseBrace(); } ;

// The name of a function with the parenthesis of its arguments.
CALL : NAME_START NAME_PART* [ \t]* '(' { this.OpenBracket(); } ;
NAME : NAME_START NAME_PART* ;

QUOTE         : '"' { this.OpenQuote(); } ;
HEREDOC_START : '<<' '-'? NAME_START NAME_PART* [ \t]* '\r'? '\n' { this.OpenHeredoc(); } ;

// Numbers, and operators that must not be taken for an equals sign.
ATOM : [0-9] [0-9A-Za-z.]* | '==' | '!=' | '<=' | '>=' | '=>' | '...' | '&&' | '||' | '::' | . ;

fragment NAME_START : [A-Za-z_\u00AA-\uD7FF\uF900-\uFDFF] ;
fragment NAME_PART  : NAME_START | [0-9\-] ;

mode QUOTED;

QUOTED_TEXT          : (~["\\$%\r\n] | '\\' ~[\r\n])+ -> type(TEXT) ;
QUOTED_MARK          : ('$${' | '%%{' | [$%\\\r]) -> type(TEXT) ;
QUOTED_INTERPOLATION : [$%] '{' '~'? { this.OpenInterpolation(); } ;
QUOTE_END            : '"' { this.CloseQuote(); } ;
// A string ends with its line, so one that nobody closed does not take the rest of the file.
QUOTED_NEWLINE       : '\r'? '\n' { this.LeaveQuote(); } ;

mode HEREDOC;

// A line, or what is of it outside of interpolations. The line that ends the heredoc is told from others by HclLexerBase.
HEREDOC_LINE          : ~[$%\r\n]+ { this.EndHeredoc(); } ;
HEREDOC_MARK          : ('$${' | '%%{' | [$%\r] | '\r'? '\n') -> type(TEXT) ;
HEREDOC_INTERPOLATION : [$%] '{' '~'? { this.OpenInterpolation(); } ;
