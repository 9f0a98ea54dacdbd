using System.Globalization;
using Settings.Compiler.Hosts.Terraform;
using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Values;

/// <summary>Reads values for placeholders from where people keep them: JSON, values of Terraform variables, YAML such as values of Helm.</summary>
public static class ValuesReader
{
    private const string Allowed = "JSON or YAML ({\"cluster_name\": \"shop\"}), or values of Terraform variables (cluster_name = \"shop\")";

    // Aliases of YAML can make more names of a few lines than anybody has.
    private const int MostValues = 100_000;
    private const int MostNested = 16;

    private static readonly string[] TerraformEndings = [".tfvars", ".tf", ".tofu", ".hcl"];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file; the ending of its name says whether it is Terraform's.</param>
    /// <exception cref="InvalidValuesException">It is neither, or not an object with names.</exception>
    public static PlaceholderValues Read(SourceText file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (texts, quoted) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        if (Array.Exists(TerraformEndings, ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            ReadTerraform(file, texts);
        }
        else
        {
            ReadYaml(file, texts, quoted);
        }

        return PlaceholderValues.Of(texts, file.Name, quoted);
    }

    private static void ReadTerraform(SourceText file, Dictionary<string, string> texts)
    {
        foreach (var entry in HclReader.Read(file.Text, []).Entries)
        {
            if (entry.Key.Length == 0 || entry.Labels.Count > 0)
            {
                throw Wrong(file, entry.Span.Start);
            }

            Add(entry.Key, entry.Value, file.Text, texts);
        }
    }

    /// <summary>Adds what an expression of Terraform is, and what is in it, as far as it is known.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The expression.</param>
    /// <param name="text">The file.</param>
    /// <param name="texts">What is known by name.</param>
    /// <param name="known">The text of an expression that is no literal; null for none.</param>
    internal static void Add(string name, HclNode value, string text, Dictionary<string, string> texts, Func<HclNode, string?>? known = null)
    {
        if ((HclDecoder.LiteralOf(value, text) ?? known?.Invoke(value)) is { } literal)
        {
            texts[name] = value is HclWord ? Plain(literal) : literal;
        }
        else if (value is HclTemplate { Marker: not null, Interpolations.Count: 0, IsClosed: true } heredoc)
        {
            var lines = new MappedText();
            new HclDecoder(text, new HclValues(new HclBody([], default), text), heredoc.Content).Append(heredoc, lines);
            texts[name] = lines.Text;
        }
        else if (value is HclBody body)
        {
            foreach (var entry in body.Entries)
            {
                Add($"{name}.{entry.Key}", entry.Value, text, texts, known);
            }
        }
        else if (value is HclList list)
        {
            for (var at = 0; at < list.Items.Count; at++)
            {
                Add(Item(name, at), list.Items[at], text, texts, known);
            }
        }
    }

    private static void ReadYaml(SourceText file, Dictionary<string, string> texts, HashSet<string> quoted)
    {
        var documents = YamlReader.Read(file.Text, out var broken);
        if (broken is { } at)
        {
            throw Wrong(file, at);
        }

        if (documents is not [YamlMapping values])
        {
            throw documents.Count == 0 ? new InvalidValuesException($"{file.Name}: it has no values. Allowed: {Allowed}.") : Wrong(file, documents[^1].Span.Start);
        }

        var left = MostValues;
        Add(file.Name, string.Empty, values, (texts, quoted), 0, ref left);
    }

    private static void Add(string file, string name, YamlNode value, (Dictionary<string, string> Texts, HashSet<string> Quoted) known, int depth, ref int left)
    {
        if (--left < 0)
        {
            throw new InvalidValuesException($"{file}: it has more than {MostValues} names. Allowed: {Allowed}.");
        }

        switch (value)
        {
            case YamlText { Scalar.IsPlainImplicit: true, Value: "null" or "~" or "" }:
                break;
            case YamlText text:
                known.Texts[name] = text.Scalar.IsPlainImplicit ? Plain(text.Value) : text.Value;
                _ = text.Scalar.IsPlainImplicit ? known.Quoted.Remove(name) : known.Quoted.Add(name);
                break;
            case YamlMapping mapping when depth < MostNested:
                foreach (var (key, inner) in mapping.Entries)
                {
                    if (key is YamlText { Value: var part })
                    {
                        Add(file, name.Length == 0 ? part : $"{name}.{part}", inner, known, depth + 1, ref left);
                    }
                }

                break;
            case YamlList list when depth < MostNested:
                for (var at = 0; at < list.Items.Count; at++)
                {
                    Add(file, Item(name, at), list.Items[at], known, depth + 1, ref left);
                }

                break;
        }
    }

    private static string Item(string name, int at) => string.Create(CultureInfo.InvariantCulture, $"{name}[{at}]");

    // A number as it is put into a text: 1.30 is 1.3.
    private static string Plain(string text) =>
        text.Contains('.', StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture) : text;

    private static InvalidValuesException Wrong(SourceText file, int at)
    {
        var (line, column) = (file.Lines.PositionOf(at).Line + 1, file.Lines.PositionOf(at).Character + 1);
        return new InvalidValuesException(string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{line}:{column}: it is not a value with a name. Allowed: {Allowed}."));
    }
}
