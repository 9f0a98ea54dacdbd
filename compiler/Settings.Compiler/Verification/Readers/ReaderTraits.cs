namespace Settings.Compiler.Verification.Readers;

/// <summary>What JSON Schema has no word for, of a program that reads a file.</summary>
/// <param name="Reader">The program, with its article: "the kubelet".</param>
/// <param name="IgnoresUnknownKeys">Whether it goes on when a key is unknown, perhaps with a warning; else it refuses the file.</param>
/// <param name="IgnoresDoubledKeys">Whether it takes the last of the values that a key has; else it refuses the file.</param>
/// <param name="NullIsUnset">Whether null stands for "not given" whatever the type, as for programs in Go.</param>
internal sealed record ReaderTraits(string Reader, bool IgnoresUnknownKeys, bool IgnoresDoubledKeys, bool NullIsUnset);
