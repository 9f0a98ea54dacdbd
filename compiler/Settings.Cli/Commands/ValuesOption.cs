using System.CommandLine;
using Settings.Cli.Input;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts.Values;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>The option that gives values for placeholders.</summary>
internal sealed class ValuesOption
{
    private readonly Option<string[]> _files = new("--values")
    {
        Description = "A file with values for placeholders: JSON, YAML or .tfvars. May be given several times; of a name that several have, the last one holds.",
        HelpName = "FILE",
    };

    /// <summary>Adds the option to a verb.</summary>
    public void AddTo(Command command) => command.Add(_files);

    /// <summary>The values; null when none are given.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="streams">What names are relative to, and standard input.</param>
    /// <exception cref="CannotWorkException">A file cannot be read, or is none of values.</exception>
    public PlaceholderValues? Read(ParseResult arguments, CommandStreams streams)
    {
        PlaceholderValues? values = null;
        foreach (var file in arguments.GetValue(_files) ?? [])
        {
            values = values is null ? ReadOne(file, streams) : ReadOne(file, streams).Before(values);
        }

        return values;
    }

    private static PlaceholderValues ReadOne(string file, CommandStreams streams)
    {
        var decoding = new DiagnosticBag();
        var source = SourceDecoder.Decode(file, InputReader.ReadOne(file, streams).Bytes ?? [], decoding);
        try
        {
            return !decoding.HasErrors ? ValuesReader.Read(source) : throw new CannotWorkException($"the values \"{file}\" are not UTF-8.");
        }
        catch (InvalidValuesException wrong)
        {
            throw new CannotWorkException(wrong.Message);
        }
    }
}
