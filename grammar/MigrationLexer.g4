// The tokens of migrations, docs/migrations.md
//
// Every character of the input belongs to exactly one token, so the tokens put end to end are the input. Keys are one
// token with their dots and quotes, and one with the name of their metadata: settings.network@affected-services.
lexer grammar MigrationLexer;

// White space, line ends, byte order marks and comments are kept, but the parser does not see them.
WHITESPACE : [ \t\r\n\f\uFEFF]+ -> channel(HIDDEN) ;
COMMENT    : '#' ~[\r\n]* -> channel(HIDDEN) ;

// The words that statements begin with. Keys have dots in them, so that no key is such a word.
ADD        : 'add' ;
REMOVE     : 'remove' ;
REPLACE    : 'replace' ;
RESTRICT   : 'restrict' ;
REGENERATE : 'regenerate' ;
CONVERT    : 'convert' ;
SET        : 'set' ;
WHEN       : 'when' ;
FORWARD    : 'forward' ;
BACKWARD   : 'backward' ;
LOSSY      : 'lossy' ;
HOST       : 'host' ;
TEST       : 'test' ;
GIVEN      : 'given' ;
EXPECT     : 'expect' ;

// The words inside them.
PREFIX    : 'prefix' ;
IN        : 'in' ;
TO        : 'to' ;
OF        : 'of' ;
OR        : 'or' ;
AND       : 'and' ;
ON        : 'on' ;
VARIANT   : 'variant' ;
BACK      : 'back' ;
GONE      : 'gone' ;
FAILURE   : 'failure' ;
ALL       : 'all' ;
WEAK      : 'weak' ;
METADATA  : 'metadata' ;
GENERATED : 'generated' ;

TRUE  : 'true' ;
FALSE : 'false' ;
NULL  : 'null' ;

ARROW         : '->' ;
IS            : '==' ;
IS_NOT        : '!=' ;
EQUALS        : '=' ;
COLON         : ':' ;
COMMA         : ',' ;
LEFT_BRACKET  : '[' ;
RIGHT_BRACKET : ']' ;
LEFT_BRACE    : '{' ;
RIGHT_BRACE   : '}' ;

// As in JSON.
NUMBER : '-'? DIGIT+ ('.' DIGIT+)? ([eE] [+-]? DIGIT+)? ;
STRING : '"' STRING_PART* '"' ;

// A string that nobody closed, to the end of its line: a token of its own, so that the lines behind it are not lost.
UNCLOSED_STRING : '"' STRING_PART* '\\'? ;

// settings.motd, settings.kernel.sysctl."net.ipv4.ip_forward", settings.host-containers.*.user-data; a prefix may end in a dot. The
// checker refuses segments without a character.
WORD         : SEGMENT_CHARACTER+ ;
KEY          : WORD ('.' PART?)+ ;
METADATA_KEY : WORD ('.' PART?)* '@' PART ;

// What is no token: no statement takes it.
STRAY : . ;

fragment PART              : SEGMENT_CHARACTER+ | '"' ~["\r\n]* '"' ;
fragment SEGMENT_CHARACTER : [A-Za-z0-9_*/-] ;
fragment DIGIT             : [0-9] ;
fragment STRING_PART       : ~["\\\r\n] | '\\' ~[\r\n] ;
