using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>One value of a datastore: what is not a table. A list is one value, whatever is in it.</summary>
public sealed record DatastorePair(DatastoreKey Key, DocumentValue Value)
{
    /// <summary>The value as the datastore keeps it.</summary>
    public string Json => JsonText.Write(Value);
}
