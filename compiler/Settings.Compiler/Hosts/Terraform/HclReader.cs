using Antlr4.Runtime;
using Settings.Compiler.Hosts.Terraform.Generated;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>Reads HCL as far as it is needed to find texts in it. Broken HCL is read as far as its brackets go.</summary>
internal static class HclReader
{
    /// <summary>The lines of a file.</summary>
    public static HclBody Read(string text)
    {
        var lexer = new HclLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null) { Source = text };
        lexer.RemoveErrorListeners();
        var builder = new HclBuilder(text);
        new HclParser(new CommonTokenStream(lexer), TextWriter.Null, TextWriter.Null) { Builder = builder }.file();
        return builder.File;
    }
}
