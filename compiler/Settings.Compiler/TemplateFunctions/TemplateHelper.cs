using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>
/// A function that templates and setting generators call. Upstream groups helpers by the settings extension that offers
/// them; a template names those it uses. Upstream: core-kit sources/api/schnauzer/src/v2/import/helpers.rs.
/// </summary>
public abstract class TemplateHelper
{
    /// <summary>The extension that offers it: "std" for those of general use, empty for functions that are part of the template language.</summary>
    public abstract string Extension { get; }

    /// <summary>Its name upstream, such as join_array or ecr-prefix.</summary>
    public abstract string Name { get; }

    /// <summary>What its arguments may be; it takes as many, no fewer and no more.</summary>
    public abstract IReadOnlyList<HelperParameter> Parameters { get; }

    /// <summary>The host facts that it asks for.</summary>
    public virtual IReadOnlyList<HostFact> Facts => [];

    /// <summary>How many arguments it takes.</summary>
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

    /// <summary>The helper's work, its arguments counted.</summary>
    protected abstract DocumentValue Evaluate(HelperCall call);

    /// <summary>Makes a result of a text.</summary>
    protected static DocumentValue Text(string text) => new DocumentString(text, default);

    /// <summary>Makes a result of a truth value.</summary>
    protected static DocumentValue Truth(bool value) => new DocumentBoolean(value, default);
}
