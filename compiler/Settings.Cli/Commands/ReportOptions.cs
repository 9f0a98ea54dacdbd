using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Configuration;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>The options of every verb that has findings: in which formats they are reported, and where.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string[]> _format;
    private readonly Option<string?> _output = new("--output") { Description = "Write what would go to standard output to a file.", HelpName = "FILE" };
    private readonly Option<string?> _docs = new("--docs-url")
    {
        Description = $"Where the pages about findings are published, with {DocsAddress.Code} for the code: sarif, markdown and json then link to them (default: docs-url in settingsc.toml).",
        HelpName = "URL",
    };

    private readonly Option<bool> _quiet = OutputOptions.CreateQuiet();
    private readonly Option<string?> _colour = OutputOptions.CreateColour();

    /// <summary>Makes the options of one verb.</summary>
    /// <param name="more">The formats that its result has besides those of findings.</param>
    public ReportOptions(params IReadOnlyList<string> more)
    {
        string[] formats = [.. ReportFormats.All, .. more];
        var names = string.Join(", ", formats);
        _format = new("--format")
        {
            Description = $"How to print: {names}. Several times with all but one into files: --format text --format sarif=out.sarif.",
            HelpName = "FORMAT[=FILE]",
        };
        _docs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && DocsAddress.Parse(text, out var problem) is null)
            {
                result.AddError($"--docs-url: '{UrlSecrets.Mask(text)}' is not a valid address of pages: {problem}.");
            }
        });
        _format.CompletionSources.Add(formats);
        _format.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                var (name, file) = Split(token.Value);
                if (!formats.Contains(name))
                {
                    result.AddError($"'{name}' is not a valid format; formats are {names}.");
                }
                else if (file is { Length: 0 })
                {
                    result.AddError($"the file is missing in '{token.Value}'; write {name}=FILE.");
                }
            }
        });
    }

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_output);
        command.Add(_docs);
        command.Add(_quiet);
        command.Add(_colour);
    }

    /// <summary>The outputs that the command line asks for, in its order: text on standard output if it names none.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="streams">The streams of the run.</param>
    /// <param name="inputs">What is read, which cannot be written as well.</param>
    /// <exception cref="CannotWorkException">Two outputs have the same place.</exception>
    public IReadOnlyList<Destination> DestinationsOf(ParseResult arguments, CommandStreams streams, params IReadOnlyList<string> inputs) => DestinationsOf(arguments, streams, null, inputs);

    /// <summary>The same of a verb about documents.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="streams">The streams of the run.</param>
    /// <param name="configurations">Finds what configuration files say of the inputs.</param>
    /// <param name="inputs">What is read.</param>
    /// <exception cref="CannotWorkException">Two outputs have the same place.</exception>
    public IReadOnlyList<Destination> DestinationsOf(ParseResult arguments, CommandStreams streams, Func<ConfigurationFinder>? configurations, IReadOnlyList<string> inputs)
    {
        var output = arguments.GetValue(_output);
        var docs = new Lazy<DocsAddress?>(() => arguments.GetValue(_docs) is { } url ? DocsAddress.Parse(url, out _) : configurations?.Invoke().DocsFor(inputs));
        if (arguments.GetValue(_format) is not { Length: > 0 } formats)
        {
            return Checked([new Destination(FormatOption.Text, streams, output) { Docs = docs }], inputs);
        }

        Destination[] all = [.. formats.Select(Split).Select(format => new Destination(format.Name, streams, format.File ?? output) { Docs = docs })];
        if (formats.Count(format => Split(format).File is null) is var shared && shared > 1)
        {
            throw new CannotWorkException($"only one format can go to {(output is null ? "standard output" : $"\"{output}\"")}; give the others files of their own, as in --format sarif=out.sarif.");
        }

        return output is not null && shared == 0
            ? throw new CannotWorkException("--output has nothing to write: every format has a file of its own; add one without, as in --format text.")
            : Checked(all, inputs);
    }

    /// <summary>The format of a result that is no list of findings: text or json, on standard output.</summary>
    /// <exception cref="CannotWorkException">The command line asks for something else.</exception>
    public string ResultFormatOf(ParseResult arguments, CommandStreams streams) => DestinationsOf(arguments, streams) switch
    {
        [{ IsFile: false, Format: FormatOption.Text or FormatOption.Json } only] => only.Format,
        _ => throw new CannotWorkException("this is printed as text or json to standard output only; the other formats are for findings."),
    };

    private static Destination[] Checked(Destination[] destinations, IReadOnlyList<string> inputs)
    {
        for (var i = 0; i < destinations.Length; i++)
        {
            foreach (var input in inputs)
            {
                destinations[i].RefuseInput(input);
            }

            destinations[i].RefuseSameAs(destinations.AsSpan(0, i));
        }

        return destinations;
    }

    private static (string Name, string? File) Split(string format) =>
        format.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (format[..at], format[(at + 1)..]) : (format, null);
}
