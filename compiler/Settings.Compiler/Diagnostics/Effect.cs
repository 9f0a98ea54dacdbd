namespace Settings.Compiler.Diagnostics;

/// <summary>What becomes of a document, or of the part of it that a finding is about, on a node; the worst first.</summary>
public enum Effect
{
    /// <summary>The node refuses the whole document.</summary>
    Rejected,

    /// <summary>The boot of the node does not finish.</summary>
    BootFails,

    /// <summary>A program refuses its file, does not start or cannot do its work.</summary>
    ProgramFails,

    /// <summary>The node does not write a file.</summary>
    NotWritten,

    /// <summary>The node, or the program that reads the file, passes over it.</summary>
    Ignored,

    /// <summary>It is accepted and written, and changes nothing.</summary>
    NoEffect,

    /// <summary>It takes effect only after something else has happened, such as a reboot.</summary>
    Later,

    /// <summary>It works, and could be written better.</summary>
    Style,
}
