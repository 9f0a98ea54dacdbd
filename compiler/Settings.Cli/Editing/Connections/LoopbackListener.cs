using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Editing.Connections;

/// <summary>A port of this machine that only programs on this machine can connect to: 127.0.0.1.</summary>
[SupportedOSPlatform("linux")]
internal sealed class LoopbackListener : IDisposable
{
    // struct sockaddr_in of ip(7): the family in the order of the machine; port and address in that of the network.
    private const int AddressLength = 16;
    private const int PortAt = 2;
    private const int HostAt = 4;
    private const uint Loopback = 0x7F000001;

    private const int MostWaiting = 16;
    private const int AddressInUse = 98;
    private const int ConnectionGone = 103;
    private const int AccessDenied = 13;
    private const int TooManyOfSystem = 23;
    private const int TooMany = 24;

    // In milliseconds.
    private const int Pause = 100;

    private readonly int _descriptor;

    private LoopbackListener(int descriptor, int port) => (_descriptor, Port) = (descriptor, port);

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Opens a port.</summary>
    /// <param name="port">Its number; 0 for any that is free.</param>
    /// <exception cref="CannotWorkException">It cannot be opened.</exception>
    public static LoopbackListener Open(int port)
    {
        var descriptor = SocketCalls.Make(SocketCalls.InternetFamily, SocketCalls.Stream, 0);
        var (yes, length) = (1, AddressLength);
        Span<byte> address = stackalloc byte[AddressLength];
        address.Clear();
        MemoryMarshal.Write(address, (ushort)SocketCalls.InternetFamily);
        BinaryPrimitives.WriteUInt16BigEndian(address[PortAt..], (ushort)port);
        BinaryPrimitives.WriteUInt32BigEndian(address[HostAt..], Loopback);
        if (descriptor < 0
            || SocketCalls.Set(descriptor, SocketCalls.SocketLevel, SocketCalls.ReuseAddress, ref yes, sizeof(int)) != 0
            || SocketCalls.Bind(descriptor, ref MemoryMarshal.GetReference(address), AddressLength) != 0
            || SocketCalls.Listen(descriptor, MostWaiting) != 0
            || SocketCalls.AddressOf(descriptor, ref MemoryMarshal.GetReference(address), ref length) != 0)
        {
            var number = Marshal.GetLastPInvokeError();
            if (descriptor >= 0)
            {
                _ = SocketCalls.Close(descriptor);
            }

            throw Refused(port, number);
        }

        return new LoopbackListener(descriptor, BinaryPrimitives.ReadUInt16BigEndian(address[PortAt..]));
    }

    /// <summary>Waits for the next program that connects.</summary>
    /// <exception cref="FileSystemException">None can connect any more.</exception>
    public SocketStream Accept()
    {
        while (true)
        {
            var descriptor = SocketCalls.Accept(_descriptor, 0, 0, SocketCalls.CloseOnExecution);
            if (descriptor >= 0)
            {
                return new SocketStream(descriptor);
            }

            // Who gave up while waiting does not keep others from connecting, nor do those that are there end them all by being many.
            var number = Marshal.GetLastPInvokeError();
            if (number is TooManyOfSystem or TooMany)
            {
                Thread.Sleep(Pause);
            }
            else if (!SystemFailure.IsToBeRepeated(number) && number != ConnectionGone)
            {
                throw FileSystemException.Of(number);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _ = SocketCalls.Close(_descriptor);

    private static CannotWorkException Refused(int port, int number) => number == AddressInUse
        ? new CannotWorkException($"port {port} is in use by another program; give another number, or 0 for any that is free.")
        : new CannotWorkException($"port {port} cannot be opened: {SystemFailure.Words(number)}.", number == AccessDenied ? " Numbers below 1024 are reserved; give a greater one, or 0 for any that is free." : null);
}
