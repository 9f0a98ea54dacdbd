using Antlr4.Runtime;
using Settings.Compiler.Hosts.Terraform.Generated;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>Reads HCL as far as it is needed to find texts in it. Broken HCL is read as far as its brackets go.</summary>
internal static class HclReader
{
    /// <summary>The lines of a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="idle">Blocks to pass over, in their order.</param>
    public static HclBody Read(string text, IReadOnlyList<TextSpan> idle)
    {
        var lexer = new HclLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null) { Source = text, Idle = idle };
        lexer.RemoveErrorListeners();
        var builder = new HclBuilder(text);
        new HclParser(new CommonTokenStream(lexer), TextWriter.Null, TextWriter.Null) { Builder = builder }.file();
        return builder.File;
    }
}
