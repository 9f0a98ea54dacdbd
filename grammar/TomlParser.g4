// The structure of TOML 1.0 documents, https://toml.io/en/v1.0.0
//
// Every decision needs one token of lookahead. What TOML says in words (keys defined twice, commas between items, what
// the characters of a value mean) is the binder's. A line that does not parse ends at the next line that looks like one.
parser grammar TomlParser;

options { tokenVocab = TomlLexer; superClass = TomlParserBase; }

document : (NEWLINE | line)* EOF ;

line : (keyValue | header | junk) (NEWLINE | EOF) ;

// What no line begins with; a rule of its own, so that the line is named and the next ones are read.
junk : EQUALS | DOT | COMMA | RIGHT_BRACKET | LEFT_BRACE | RIGHT_BRACE | STRAY ;

// [table] and [[array of tables]]
header : LEFT_BRACKET (key | LEFT_BRACKET key RIGHT_BRACKET) RIGHT_BRACKET ;

// More than one value behind '=' is one date with a space in it, one float with a dot in it, or a mistake; none is a
// mistake, too. The tree joins what stands together, and the binder says what it is. Of a number, a boolean, a date or a
// time, ATOM and DOT are parts: 6.02, true, 1979-05-27 07:32:00.5
//
// Keys and values that are one token have no rules of their own: a large document has hundreds of thousands of them.
keyValue
    : key EQUALS
      ( ATOM | DOT
      | BASIC_STRING | LITERAL_STRING | MULTI_LINE_BASIC_STRING | MULTI_LINE_LITERAL_STRING
      | UNCLOSED_STRING | UNCLOSED_MULTI_LINE_STRING
      | array
      | inlineTable
      )*
    ;

// A bare key may look like a number or a date, and a dotted one like a float.
key
    : ( ATOM
      | BASIC_STRING | LITERAL_STRING | MULTI_LINE_BASIC_STRING | MULTI_LINE_LITERAL_STRING
      | UNCLOSED_STRING | UNCLOSED_MULTI_LINE_STRING
      )
      ( DOT
        ( ATOM
        | BASIC_STRING | LITERAL_STRING | MULTI_LINE_BASIC_STRING | MULTI_LINE_LITERAL_STRING
        | UNCLOSED_STRING | UNCLOSED_MULTI_LINE_STRING
        )
      )*
    ;

array
    : LEFT_BRACKET
      ( NEWLINE | COMMA
      | ATOM | DOT
      | BASIC_STRING | LITERAL_STRING | MULTI_LINE_BASIC_STRING | MULTI_LINE_LITERAL_STRING
      | UNCLOSED_STRING | UNCLOSED_MULTI_LINE_STRING
      | array
      | inlineTable
      )*
      RIGHT_BRACKET
    ;

inlineTable : LEFT_BRACE keyValue? ((NEWLINE | COMMA) keyValue?)* RIGHT_BRACE ;
