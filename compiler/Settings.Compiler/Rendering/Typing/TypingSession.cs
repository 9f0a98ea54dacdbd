using System.Collections.Immutable;
using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>What the walk through one template knows and collects.</summary>
internal sealed class TypingSession(IReadOnlyList<TemplateHelper> functions)
{
    private readonly Dictionary<string, TemplateHelper> _functions =
        functions.ToDictionary(helper => TemplateHeader.FunctionNameOf(helper.Name), StringComparer.Ordinal);

    private readonly Dictionary<string, TypedValue> _variables = new(StringComparer.Ordinal);
    private readonly List<FileRequirement> _requirements = [];
    private readonly List<TextInsertion> _insertions = [];
    private readonly HashSet<SettingPath> _reached = [];
    private readonly HashSet<SettingUse> _uses = [];
    private readonly List<PlacedUse> _places = [];
    private readonly DiagnosticBag _diagnostics = [];

    /// <summary>What holds where the walk is.</summary>
    public Assumptions Assumptions { get; set; } = Assumptions.None;

    /// <summary>The conditions around the place where the walk is, as clauses.</summary>
    public ImmutableStack<string> Conditions { get; set; } = [];

    /// <summary>Finds a helper under the name that templates call it by.</summary>
    public TemplateHelper? Helper(string name) => _functions.GetValueOrDefault(name);

    /// <summary>Names a value.</summary>
    public void Define(string name, TypedValue value) => _variables[name] = value;

    /// <summary>A value by its name; anything if none is defined.</summary>
    public TypedValue Variable(string name) => _variables.GetValueOrDefault(name) ?? TypedValue.Of(PlainShape.Anything);

    /// <summary>Adds a finding.</summary>
    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Whether a value may be missing where the walk is.</summary>
    public bool MayBeMissing(TypedValue value) => value is { MayBeMissing: true, Path: { } path } && !Assumptions.IsPresent(path);

    /// <summary>Remembers that the file is not written without a value. Behind this place the value is there.</summary>
    public void Require(TypedValue value)
    {
        if (value.Path is not { } path || !MayBeMissing(value))
        {
            return;
        }

        var requirement = new FileRequirement(path, ConditionsFor(path), value.Shape != PlainShape.Nothing);
        if (!_requirements.Exists(known => known.Setting.Equals(requirement.Setting) && known.Conditions.SequenceEqual(requirement.Conditions, StringComparer.Ordinal)))
        {
            _requirements.Add(requirement);
        }

        Assumptions = Assumptions.With(path);
    }

    // That a table is there, and not empty, goes without saying for what is in it.
    private ImmutableArray<string> ConditionsFor(SettingPath path)
    {
        var plain = new HashSet<string>(StringComparer.Ordinal);
        for (var above = path.Parent; above is not null; above = above.Parent)
        {
            plain.Add($"{above} is set");
            plain.Add($"{above} is not empty");
        }

        return [.. Conditions.Reverse().Where(condition => !plain.Contains(condition))];
    }

    /// <summary>Remembers that a text reaches the file.</summary>
    public void Insert(TextInsertion insertion)
    {
        if (!_insertions.Exists(known => known.Setting.Equals(insertion.Setting) && known.IsEscaped == insertion.IsEscaped && known.Breaking.SequenceEqual(insertion.Breaking, StringComparer.Ordinal)))
        {
            _insertions.Add(insertion);
        }
    }

    /// <summary>Remembers that a value reaches the file, in whatever form.</summary>
    public void Reach(TypedValue value)
    {
        _reached.UnionWith(value.Paths);
    }

    /// <summary>Remembers that the file hangs on a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isWhole">Whether it does so on everything that is in a table or a list, and not only on its being there.</param>
    /// <param name="expression">What has the value.</param>
    public void Use(TypedValue value, bool isWhole, ScriptNode? expression)
    {
        if (value.Path is { } path)
        {
            var use = new SettingUse(path, isWhole && (value.Shape.Kinds & (ValueKinds.List | ValueKinds.Table)) != ValueKinds.None);
            _uses.Add(use);
            _places.Add(new PlacedUse(use, expression?.Span.ToTextSpan() ?? default));
        }
    }

    /// <summary>What was collected.</summary>
    public TemplateTyping Result() => new(_diagnostics.ToImmutableArray(), _requirements.ToImmutableArray(), _insertions.ToImmutableArray()) { Reached = _reached.ToImmutableArray(), Uses = _uses.ToImmutableArray(), Places = _places.ToImmutableArray() };
}
