using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>
/// A function that templates and setting generators call: its name, its arguments, what a check without values knows about it, and
/// its work. Upstream groups helpers by the settings extension that offers them; a template names those it uses.
/// Upstream: core-kit sources/api/schnauzer/src/v2/import/helpers.rs.
/// </summary>
/// <param name="extension">The extension that offers it: "std" for those of general use, empty for functions of the template language.</param>
/// <param name="name">Its name upstream, such as join_array or ecr-prefix.</param>
/// <param name="parameters">What its arguments may be; it accepts as many, no fewer and no more.</param>
public abstract class TemplateHelper(string extension, string name, IReadOnlyList<HelperParameter> parameters)
{
    /// <summary>The extension of functions that are part of the template language; no template names them in its header.</summary>
    public const string Language = "";

    /// <summary>The extension that offers it.</summary>
    public string Extension { get; } = extension;

    /// <summary>Its name upstream.</summary>
    public string Name { get; } = name;

    /// <summary>What its arguments may be.</summary>
    public IReadOnlyList<HelperParameter> Parameters { get; } = parameters;

    /// <summary>The host facts that it asks for.</summary>
    public virtual IReadOnlyList<HostFact> Facts => [];

    /// <summary>How many arguments it has.</summary>
    public int ParameterCount => Parameters.Count;

    /// <summary>
    /// Whether a setting that is not set counts as null. Upstream's own helpers take it so; helpers made by its
    /// handlebars_helper! macro fail in strict mode.
    /// </summary>
    public virtual bool AcceptsMissing => true;

    /// <summary>Runs the helper.</summary>
    /// <returns>The value it stands for: a string for those that upstream writes, a boolean for tests.</returns>
    /// <exception cref="HelperException">An argument does not fit.</exception>
    public DocumentValue Invoke(HelperCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Arguments.Count != ParameterCount)
        {
            throw new HelperException($"it needs {ParameterCount} arguments, not {call.Arguments.Count}", null, isMissing: false);
        }

        if (!AcceptsMissing)
        {
            for (var i = 0; i < ParameterCount; i++)
            {
                if (call[i] is null)
                {
                    throw call.Unusable(i, "a value");
                }
            }
        }

        return Evaluate(call);
    }

    /// <summary>Whether it fails when the setting of an argument is not set.</summary>
    /// <param name="index">The argument.</param>
    /// <param name="literals">The arguments that are written in the template; null for the others.</param>
    public virtual bool Requires(int index, IReadOnlyList<string?> literals) => Parameters[index].IsRequired;

    /// <summary>Whether its result depends on what a table or list contains, and not only on whether it is set.</summary>
    public virtual bool UsesContent => true;

    /// <summary>The argument whose text the result contains as it is; null when the result is made of something else.</summary>
    public virtual InsertedArgument? Inserted => null;

    /// <summary>The argument that it tests when it is a condition; null when it then depends on several.</summary>
    /// <param name="literals">The arguments that are written in the template; null for the others.</param>
    public virtual int? SubjectOf(IReadOnlyList<string?> literals) => 0;

    /// <summary>What follows for its subject where the call, as a condition, holds or does not.</summary>
    public virtual Implication Implies(bool holds) => Implication.Nothing;

    /// <summary>The call as a clause: "settings.kubernetes.max-pods is set".</summary>
    /// <param name="subject">The setting that it tests.</param>
    /// <param name="holds">Whether the condition holds.</param>
    /// <param name="literals">The arguments that are written in the template; null for the others.</param>
    public virtual string Describe(string subject, bool holds, IReadOnlyList<string?> literals) => $"{subject} is{Not(holds)} set";

    /// <summary>The helper's work, its arguments counted.</summary>
    protected abstract DocumentValue Evaluate(HelperCall call);

    /// <summary>Makes a result of a text.</summary>
    protected static DocumentValue Text(string text) => new DocumentString(text, default);

    /// <summary>Makes a result of a truth value.</summary>
    protected static DocumentValue Truth(bool value) => new DocumentBoolean(value, default);

    /// <summary>The word that turns a clause into its opposite.</summary>
    protected static string Not(bool holds) => holds ? string.Empty : " not";
}
