using System.Text;
using Parley.Load.Dialects;
using Parley.Load.Net;

namespace Parley.Load.Scenarios;

/// <summary>Takes one connection through its steps.</summary>
internal sealed class Handshake : ILinkReader
{
    private readonly IReadOnlyList<Step> _steps;
    private readonly Action _done;
    private int _at;
    private byte[] _lastWords = [];

    /// <summary>Begins with the first step.</summary>
    /// <param name="link">The connection; it is read by this until the last step is done.</param>
    /// <param name="steps">What to say and to wait for.</param>
    /// <param name="done">Told at the end.</param>
    public Handshake(Link link, IReadOnlyList<Step> steps, Action done)
    {
        (_steps, _done) = (steps, done);
        link.Reader = this;
        SayNext(link);
    }

    public bool IsDone => _at == _steps.Count;

    public bool WasClosed { get; private set; }

    /// <summary>What it waits for, and the last that it got instead.</summary>
    public string Where
        => $"waiting for {Encoding.UTF8.GetString(_steps[_at].Await).Trim()}, last got: {Encoding.UTF8.GetString(_lastWords).Trim()}"
            + (WasClosed ? ", then the server closed" : "");

    public int Receive(Link link, ReadOnlySpan<byte> bytes)
    {
        // 300 bytes: the sentence with which a server refuses somebody.
        _lastWords = bytes[^Math.Min(bytes.Length, 300)..].ToArray();
        while (!IsDone)
        {
            var awaited = _steps[_at].Await;
            var at = bytes.IndexOf(awaited);
            if (at < 0)
            {
                return Math.Min(bytes.Length, awaited.Length - 1);
            }

            bytes = bytes[(at + awaited.Length)..];
            _at++;
            SayNext(link);
        }

        return 0;
    }

    public void Closed(Link link) => WasClosed = true;

    private void SayNext(Link link)
    {
        while (!IsDone)
        {
            var step = _steps[_at];
            if (step.Say.Length > 0)
            {
                link.Send(step.Say);
            }

            if (step.Await.Length > 0)
            {
                return;
            }

            _at++;
        }

        _done();
    }
}
