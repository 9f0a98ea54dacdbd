using Settings.Compiler.Schemas;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>What a value that a template sees can be, known without a value: its kinds, members and items.</summary>
internal abstract class ValueShape
{
    /// <summary>The kinds of values there can be.</summary>
    public abstract ValueKinds Kinds { get; }

    /// <summary>The names of the members that every such table can have; empty for tables under free keys.</summary>
    public virtual IEnumerable<string> MemberNames => [];

    /// <summary>What the keys of a table are, as texts; null when there is no table.</summary>
    public virtual ValueShape? Key => null;

    /// <summary>What the values of a table are, whatever their keys; null when there is no table.</summary>
    public virtual ValueShape? Entry => null;

    /// <summary>What the items of a list are; null when there is no list.</summary>
    public virtual ValueShape? Item => null;

    /// <summary>A member of a table; null when no such table has it.</summary>
    public virtual ShapeMember? Member(string name) => null;

    /// <summary>Whether a text is among the values.</summary>
    public virtual bool Accepts(string text) => false;

    /// <summary>The truth value that all values have in a condition; null when it depends.</summary>
    public virtual bool? Truth => null;
}
