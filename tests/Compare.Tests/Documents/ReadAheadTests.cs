using Compare.Reading.Documents;

namespace Compare.Tests.Documents;

/// <summary>A sequence that is made on a thread of its own is the same sequence.</summary>
public class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(10_000)]
    public void Everything_comes_once_and_in_order(int count) => Assert.Equal(Enumerable.Range(0, count), ReadAhead.Of(Enumerable.Range(0, count)));

    [Theory]
    [InlineData(10)]
    [InlineData(9_001)]
    public void A_fault_comes_after_what_was_made_before_it(int faultAt)
    {
        var taken = new List<int>();

        var fault = Assert.Throws<InvalidDataException>(() => taken.AddRange(ReadAhead.Of(Faulty(faultAt))));

        Assert.Equal("cut off", fault.Message);
        taken.Clear();
        Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var item in ReadAhead.Of(Faulty(faultAt)))
            {
                taken.Add(item);
            }
        });
        Assert.Equal(Enumerable.Range(0, faultAt), taken);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(5_000)]
    public void Who_stops_early_leaves_nothing_open(int takes)
    {
        var isClosed = false;

        Assert.Equal(takes, ReadAhead.Of(Endless()).Take(takes).Count());

        Assert.True(isClosed);

        IEnumerable<int> Endless()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    yield return i;
                }
            }
            finally
            {
                isClosed = true;
            }
        }
    }

    private static IEnumerable<int> Faulty(int at)
    {
        for (var i = 0; i < at; i++)
        {
            yield return i;
        }

        throw new InvalidDataException("cut off");
    }
}
