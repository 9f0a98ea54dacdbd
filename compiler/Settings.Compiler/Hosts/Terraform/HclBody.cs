using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A file, what is in a block, or an object.</summary>
/// <param name="entries">Its lines or items.</param>
/// <param name="span">Where.</param>
internal sealed class HclBody(IReadOnlyList<HclEntry> entries, TextSpan span) : HclNode(span)
{
    /// <summary>Its lines or items.</summary>
    public IReadOnlyList<HclEntry> Entries { get; } = entries;

    /// <summary>The value of a key; null without the key.</summary>
    public HclNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}
