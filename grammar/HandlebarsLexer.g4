// The tokens of the templates upstream renders: handlebars 4.5.0 src/grammar.pest, as far as templates use it
//
// Text is everything outside of tags; what is in a tag is a mode. A construct that has no counterpart here is a token that no rule of the
// parser takes, so the finding is at its place.
lexer grammar HandlebarsLexer;

tokens { PATH, HASH, NUMBER, STRING, TRUE, FALSE, NULL, LEFT, RIGHT, STRAY }

TEXT    : ( ~[{\\] | '{' ~[{\\] )+ ;
LONE    : [{\\] -> type(TEXT) ;
COMMENT : '{{!--' .*? '--}}' | '{{!' .*? '}}' ;

// Braces that are text, a raw block, a partial and a decorator: known, but without a counterpart.
ESCAPE    : '\\'+ '{{' ;
RAW_BLOCK : '{{{{' ;
PARTIAL   : '{{' '~'? SPACE* '#'? SPACE* '>' ;
DECORATOR : '{{' '~'? SPACE* '#'? SPACE* '*' ;

OPEN_RAW   : ('{{{' '~'? | '{{~{') -> pushMode(RAW_TAG) ;
OPEN_BLOCK : '{{' '~'? SPACE* '#' -> pushMode(TAG) ;
OPEN_END   : '{{' '~'? SPACE* '/' -> pushMode(TAG) ;
ELSE       : '{{' '~'? SPACE* ('else' | '^') SPACE* '~'? '}}' ;
OPEN       : '{{' '~'? -> pushMode(TAG) ;

fragment SPACE    : [ \t\r\n] ;
fragment SYMBOL   : [A-Za-z0-9_$\u0080-\uFFFF-] ;
fragment SEGMENT  : SYMBOL+ | '[' ~']'* ']' ;
fragment SLASH    : [./] ;
fragment DIGITS   : [0-9]+ ;
// settings.motd, this.[a b], @key, ../settings, @root.settings.motd
fragment PLACE    : ('./' | '@root' SLASH)? '@'? ('..' SLASH)* SEGMENT (SLASH SEGMENT)* ;
fragment NUMERAL  : '-'? DIGITS ('.' [0-9]*)? ('E' '-'? DIGITS)? ;
fragment QUOTED   : '"' (~["\\] | '\\' .)* '"' | '\'' (~['\\] | '\\' .)* '\'' ;

mode TAG;

TAG_SPACE  : SPACE+ -> skip ;
CLOSE      : '~'? '}}' -> popMode ;
TAG_LEFT   : '(' -> type(LEFT) ;
TAG_RIGHT  : ')' -> type(RIGHT) ;
TAG_HASH   : SYMBOL+ SPACE* '=' -> type(HASH) ;
TAG_NUMBER : NUMERAL -> type(NUMBER) ;
TAG_TRUE   : 'true' -> type(TRUE) ;
TAG_FALSE  : 'false' -> type(FALSE) ;
TAG_NULL   : 'null' -> type(NULL) ;
TAG_STRING : QUOTED -> type(STRING) ;
TAG_PATH   : PLACE -> type(PATH) ;
TAG_STRAY  : . -> type(STRAY) ;

// The same within three braces: only there do three close a tag.
mode RAW_TAG;

RAW_SPACE  : SPACE+ -> skip ;
CLOSE_RAW  : ('~'? '}}}' | '}~}}') -> popMode ;
RAW_LEFT   : '(' -> type(LEFT) ;
RAW_RIGHT  : ')' -> type(RIGHT) ;
RAW_HASH   : SYMBOL+ SPACE* '=' -> type(HASH) ;
RAW_NUMBER : NUMERAL -> type(NUMBER) ;
RAW_TRUE   : 'true' -> type(TRUE) ;
RAW_FALSE  : 'false' -> type(FALSE) ;
RAW_NULL   : 'null' -> type(NULL) ;
RAW_STRING : QUOTED -> type(STRING) ;
RAW_PATH   : PLACE -> type(PATH) ;
RAW_STRAY  : . -> type(STRAY) ;
