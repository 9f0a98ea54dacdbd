using Settings.Compiler.Advice.Policies;
using Settings.Compiler.Sources;

namespace Settings.Cli.Input;

/// <summary>Reads policies from files.</summary>
internal static class PolicyFiles
{
    /// <summary>Reads one.</summary>
    /// <param name="folder">Its folder; what it refers to is there, too.</param>
    /// <param name="file">Its path in the folder.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="refused">Makes the exception that tells why it cannot be used, of half a sentence.</param>
    public static Policy Read(ICatalogSource folder, string file, string name, Func<string, Exception> refused)
    {
        try
        {
            return new Policy(name, folder, file);
        }
        catch (CatalogException broken)
        {
            throw refused(broken.Diagnostics[0].Message.TrimEnd('.'));
        }
    }
}
