// The structure of HCL, in which Terraform and OpenTofu are written: https://github.com/hashicorp/hcl, hclsyntax/spec.md
//
// What is between brackets belongs together, and so does what is on a line; nothing more of expressions is needed to find
// texts in them and to know what is said beside them. Every sequence of tokens has a tree: whatever is not closed ends where
// what is around it does. Every decision needs one token of lookahead.
parser grammar HclParser;

options { tokenVocab = HclLexer; superClass = HclParserBase; }

// A closing brace without an opening one ends nothing.
file : content (RIGHT_BRACE content)* EOF ;

// The lines of a file or of a block, the items of an object, or an expression in a string.
content : entry? ((NEWLINE | COMMA) entry?)* ;

// name = expression        "name" : expression        type "label" { ... }        an expression
//
// Names, numbers and operators have no rules of their own: a large file has many of them. A closing bracket without an opening one
// ends nothing.
entry
    : ( NAME | ATOM | COLON | EQUALS | RIGHT_PARENTHESIS | RIGHT_BRACKET
      | call
      | parenthesis
      | list
      | body
      | quoted
      | heredoc
      )+
    ;

// A block or an object.
body : LEFT_BRACE content RIGHT_BRACE ;

// Within other brackets line ends are white space, and commas are between items.
call
    : CALL
      ( NAME | ATOM | COLON | EQUALS | NEWLINE | COMMA
      | call | parenthesis | list | body | quoted | heredoc
      )*
      RIGHT_PARENTHESIS
    ;

parenthesis
    : LEFT_PARENTHESIS
      ( NAME | ATOM | COLON | EQUALS | NEWLINE | COMMA
      | call | parenthesis | list | body | quoted | heredoc
      )*
      RIGHT_PARENTHESIS
    ;

// A list, an index or a for expression.
list
    : LEFT_BRACKET
      ( NAME | ATOM | COLON | EQUALS | NEWLINE | COMMA
      | call | parenthesis | list | body | quoted | heredoc
      )*
      RIGHT_BRACKET
    ;

quoted        : QUOTE (TEXT | interpolation)* (QUOTE_END | UNCLOSED) ;
heredoc       : HEREDOC_START (TEXT | interpolation)* HEREDOC_END ;
interpolation : INTERPOLATION content RIGHT_BRACE ;
