using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A variable or a local value that a text uses and of which the same file has a literal: what it is unless someone sets it otherwise.</summary>
/// <param name="Name">Its name, such as var.cluster or local.cluster.</param>
/// <param name="Value">The literal; null for a variable that the file calls sensitive.</param>
/// <param name="Place">Where the literal is.</param>
public sealed record TerraformVariable(string Name, string? Value, TextSpan Place)
{
    /// <summary>The variable that is put in at a place of a file; null when there is none, or its file has no literal for it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">The place, from the dollar sign to the closing brace.</param>
    public static TerraformVariable? At(SourceText file, int offset)
    {
        ArgumentNullException.ThrowIfNull(file);
        var text = file.Text;
        var start = offset < text.Length ? text.LastIndexOf('$', offset) : -1;
        if (start < 0 || start + 1 >= text.Length || text[start + 1] != '{')
        {
            return null;
        }

        var length = PlaceholderScanner.LengthAt(text, start, PlaceholderSyntax.Dollar, null, out _);
        return length > 0 && offset < start + length ? new HclValues(HclReader.Read(text, HclIdleBlocks.In(text)), text).Find(text.Substring(start, length)) : null;
    }
}
