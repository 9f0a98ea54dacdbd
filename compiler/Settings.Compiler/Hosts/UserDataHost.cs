using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A language in which people write user data as a text inside of another one.</summary>
public abstract class UserDataHost
{
    /// <summary>The word for it, for programs: "yaml", "terraform".</summary>
    public abstract string Kind { get; }

    /// <summary>What people call it, such as "YAML".</summary>
    public abstract string Name { get; }

    /// <summary>Whether a file of this name is usually in it.</summary>
    /// <param name="name">The name of the file; its content decides in the end.</param>
    public abstract bool IsNamed(string name);

    /// <summary>Whether a text looks as if it were in it, by a few lines of it.</summary>
    public abstract bool Looks(string text);

    /// <summary>Whether people put it as a text into other languages: a manifest, but not a script, which is user data of other systems.</summary>
    public virtual bool IsPutIntoOthers => false;

    /// <summary>The user data in a text, in its order.</summary>
    /// <param name="host">The text.</param>
    public abstract IEnumerable<HostedDocument> Find(SourceText host);
}
