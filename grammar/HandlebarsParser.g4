// The structure of the templates upstream renders: handlebars 4.5.0 src/grammar.pest, as far as templates use it
//
// Every decision needs one token of lookahead.
parser grammar HandlebarsParser;

options { tokenVocab = HandlebarsLexer; }

template : content EOF ;

content : ( TEXT | COMMENT | value | block )* ;

// {{ settings.motd }}   {{{ settings.motd }}}   {{ default "" settings.motd }}
value : OPEN expression CLOSE | OPEN_RAW expression CLOSE_RAW ;

// {{#if settings.motd}} ... {{else}} ... {{/if}}
block : OPEN_BLOCK expression CLOSE content ( ELSE content )? OPEN_END PATH CLOSE ;

// A place, or a helper with its arguments.
expression : PATH ( argument | hash )* ;

argument : PATH | literal | LEFT expression RIGHT ;

// includeZero=true
hash : HASH argument ;

literal : STRING | NUMBER | TRUE | FALSE | NULL ;
