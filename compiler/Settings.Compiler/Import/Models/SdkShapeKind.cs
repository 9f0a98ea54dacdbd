namespace Settings.Compiler.Import.Models;

/// <summary>What values of a type of upstream look like.</summary>
internal enum SdkShapeKind
{
    /// <summary>A value without settings in it, whatever it accepts.</summary>
    Value,

    /// <summary>A list.</summary>
    List,

    /// <summary>A table with free keys.</summary>
    Map,

    /// <summary>A table with one member for each field of a struct.</summary>
    Table,

    /// <summary>Nobody knows.</summary>
    Unread,
}
