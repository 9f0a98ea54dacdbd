// The structure of migrations, docs/migrations.md
//
// Every decision needs one token of lookahead. What a statement may stand in, and what its names and values mean, the
// checker says. A statement that does not parse ends where the next one begins.
parser grammar MigrationParser;

options { tokenVocab = MigrationLexer; superClass = MigrationParserBase; }

migration : (statement | RIGHT_BRACE)* EOF ;

statement
    : add
    | remove
    | replace
    | restrict
    | regenerate
    | convert
    | set
    | when
    | direction
    | lossy
    | host
    | test
    | given
    | expect
    | unknown
    ;

// What no statement begins with; a rule of its own, so that it is named and the next statements are read.
unknown
    : WORD | KEY | METADATA_KEY | STRING | UNCLOSED_STRING | NUMBER | TRUE | FALSE | NULL
    | PREFIX | IN | TO | OF | OR | AND | ON | VARIANT | BACK | GONE | FAILURE
    | ALL | WEAK | METADATA | GENERATED
    | ARROW | IS | IS_NOT | EQUALS | COLON | COMMA | LEFT_BRACKET | RIGHT_BRACKET | LEFT_BRACE | STRAY
    ;

block : LEFT_BRACE statement* RIGHT_BRACE ;

// add settings.motd        add { settings.a  prefix settings.b  settings.c@affected-services }
add : ADD targets ;

// remove settings.motd        remove generated settings.a@setting-generator "command"        remove all weak        remove all metadata
remove    : REMOVE (targets | generated | all) ;
generated : GENERATED place text (IN text)? ;
all       : ALL (WEAK | METADATA) ;

targets : target | LEFT_BRACE target* RIGHT_BRACE ;
target  : PREFIX? place ;
place   : WORD | KEY | METADATA_KEY ;

// replace settings.a "old" -> "new"        replace settings.a { "1" -> "2"  "3" -> "4" }
replace    : REPLACE place changes ;
regenerate : REGENERATE place changes ;

// restrict settings.a ["one", "two"]
restrict : RESTRICT place list ;

changes : (change | LEFT_BRACE change* RIGHT_BRACE) (IN text)? ;
change  : operand ARROW operand ;
operand : text | NUMBER | TRUE | FALSE | NULL | list ;

// convert prefix settings.a. string to list        convert settings.a list to string or remove
convert
    : CONVERT target WORD TO WORD (OF WORD COMMA WORD)? (OR (REMOVE | FAILURE | text))?
    ;

// set settings.a@template = "text"
set : SET place EQUALS value ;

// when variant platform == "aws" and flavor != "nvidia" { ... }        when settings.a@template == "text" { ... }
when      : WHEN (VARIANT condition (AND condition)* | place IS value) block ;
condition : WORD (IS | IS_NOT) text ;

direction : (FORWARD | BACKWARD) block ;

lossy : LOSSY text ;
host  : HOST text ;

// test "the default moves" on "aws-k8s-1.31" { given settings.a = 1  expect settings.a = 2  expect back }
test   : TEST text (ON text)? block ;
given  : GIVEN entry ;
expect : EXPECT BACK? (FAILURE | entry)? ;
entry  : place (EQUALS value | GONE) ;

// Values are JSON.
value  : operand | table ;
list   : LEFT_BRACKET (value (COMMA value)*)? RIGHT_BRACKET ;
table  : LEFT_BRACE (member (COMMA member)*)? RIGHT_BRACE ;
member : text COLON value ;

text : STRING | UNCLOSED_STRING ;
