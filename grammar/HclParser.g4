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
content   : entry? (separator entry?)* ;
separator : NEWLINE | COMMA ;

// name = expression        "name" : expression        type "label" { ... }        an expression
entry      : words assignment* | assignment+ ;
words      : (term | stray)+ ;
assignment : EQUALS (term | stray)* ;

// A closing bracket without an opening one.
stray : RIGHT_PARENTHESIS | RIGHT_BRACKET ;

term
    : NAME | ATOM | COLON
    | call
    | parenthesis
    | list
    | body
    | quoted
    | heredoc
    ;

// A block or an object.
body : LEFT_BRACE content RIGHT_BRACE ;

call        : CALL elements RIGHT_PARENTHESIS ;
parenthesis : LEFT_PARENTHESIS elements RIGHT_PARENTHESIS ;
// A list, an index or a for expression.
list        : LEFT_BRACKET elements RIGHT_BRACKET ;

// Within these brackets line ends are white space.
elements : element? (COMMA element?)* ;
element  : (term | EQUALS | NEWLINE)+ ;

quoted        : QUOTE (TEXT | interpolation)* (QUOTE_END | UNCLOSED) ;
heredoc       : HEREDOC_START (TEXT | interpolation)* HEREDOC_END ;
interpolation : INTERPOLATION content RIGHT_BRACE ;
