using Settings.Cli.Output;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Testing;

namespace Settings.Cli.Commands.Migrations;

/// <summary>Runs tests and prints what became of them: a line for each, and what differs below those that fail.</summary>
internal sealed class TestReport(CommandStreams streams, ICatalogSource catalog)
{
    private readonly TextReporter _findings = new(streams.Output, streams.UseColour);
    private int _passed;
    private int _failed;
    private int _broken;
    private int _files;

    /// <summary>Runs the tests of one file.</summary>
    public void Add(SourceText source, DiagnosticBag decoding, MigrationDocument document)
    {
        _files++;
        Diagnostic[] findings = [.. decoding, .. document.Diagnostics];
        if (findings.Length > 0)
        {
            _findings.Add(new FileReport(source, findings));
        }

        if (!document.IsValid || decoding.HasErrors)
        {
            _broken++;
            return;
        }

        foreach (var test in document.Migration.Tests)
        {
            Add(source, test, MigrationTester.Run(document.Migration, test, catalog));
        }
    }

    /// <summary>Prints the sum.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotWorkException">There was no file.</exception>
    public int Finish()
    {
        if (_files == 0)
        {
            throw new CannotWorkException($"No migrations found: their names end with {MigrationLibrary.Extension}.");
        }

        var broken = _broken == 0 ? string.Empty : $", {_broken} not run because of findings";
        streams.Output.WriteLine($"{_passed} passed, {_failed} failed in {Quantity.Of(_files, "migration")}{broken}");
        return _failed + _broken > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private void Add(SourceText source, MigrationTest test, IReadOnlyCollection<string> differences)
    {
        if (differences.Count == 0)
        {
            _passed++;
            streams.Output.WriteLine($"passed  {Printable.Line($"{source.Name}: {test.Name}")}");
            return;
        }

        _failed++;
        streams.Output.WriteLine($"FAILED  {Printable.Line($"{source.Name}:{source.Lines.PositionOf(test.Span.Start).Line + 1}: {test.Name}")}");
        foreach (var difference in differences)
        {
            streams.Output.WriteLine($"        {Printable.Line(difference)}");
        }
    }
}
