namespace Settings.Compiler.Schemas;

/// <summary>Names the members that a table's keys and values get when the table is stored as a list of tables.</summary>
public sealed record TableToList(string Key, string Value);
