using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>What one run of the checker collects.</summary>
internal sealed class CheckSession(SettingsSchema schema)
{
    private readonly DiagnosticBag _diagnostics = [];
    private readonly List<TextSpan> _secrets = [];

    /// <summary>The settings that there are.</summary>
    public SettingsSchema Schema { get; } = schema;

    /// <summary>Whether keys must be such that a datastore accepts them.</summary>
    public bool ChecksKeys { get; init; } = true;

    /// <summary>Whether keys may be missing because their lines could not be read.</summary>
    public bool HasGaps { get; init; }

    /// <summary>What judges texts with holes; null for a document that has none.</summary>
    public HoleChecker? Holes { get; private set; }

    /// <summary>What in the document is known only later; null when all of it is known.</summary>
    public Holes? HolesIn
    {
        init => Holes = value is null ? null : new HoleChecker(this, value);
    }

    /// <summary>Asked at every entry of a table: large tables are what takes long.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether further findings are only counted: then what they say need not be worked out.</summary>
    public bool IsFull => _diagnostics.IsFull;

    /// <summary>Adds a finding.</summary>
    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Remembers a value that must not be shown; of a table the values in it, since it may be all that its header says.</summary>
    public void Hide(DocumentValue value)
    {
        if (value is DocumentTable table)
        {
            foreach (ref readonly var entry in table.EntrySpan)
            {
                Hide(entry.Value);
            }
        }
        else if (value.Span.Length > 0)
        {
            _secrets.Add(value.Span);
        }
    }

    /// <summary>What was collected.</summary>
    public CheckResult Result(DocumentTable normalised) => new(_diagnostics.ToArray(), normalised, _secrets);
}
