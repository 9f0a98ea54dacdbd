namespace Settings.Migrations.Operations;

/// <summary>How a statement writes a conversion.</summary>
/// <param name="Name">The kinds before and after: "list to string".</param>
/// <param name="Create">Makes the operation.</param>
public sealed record ConversionForm(string Name, Func<ConversionArguments, ConversionOperation> Create)
{
    /// <summary>Whether it names the members that contain key and value, and one key instead of a prefix.</summary>
    public bool HasMembers { get; init; }

    /// <summary>Whether it can say what becomes of values that cannot be converted.</summary>
    public bool HasFallback { get; init; }
}
