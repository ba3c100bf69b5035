using Bookshop;
using Handinger.Bookshop;
using Handinger.Runtime;

// Any OpenAPI document: bookshop.yaml is all that the client is made of. The shop itself is Shop.cs, so that there is something to talk to.
await using WebApplication shop = await Shop.Open();
using BookshopClient client = new(new() { ApiKey = "reader", BaseUrl = new Uri(shop.Urls.First()) });

// All pages, one request each, when they are needed.
await foreach (Book book in client.Books.ListAutoPaging(new() { Genre = Genre.Poetry }))
    Console.WriteLine($"{book.Title}, {book.Price} euros, {book.Published:yyyy}");

Order order = await client.Orders.New(new() { Isbns = ["978-1"], Payment = new InvoicePayment { Days = 30 } });
Console.WriteLine($"Ordered for {order.Total} euros.");

try
{
    await client.Orders.New(new() { Isbns = ["978-9"], Payment = new CardPayment { Number = "4111 1111 1111 1111" } });
}
catch (UnprocessableEntityException e)
{
    Console.WriteLine($"Refused: {e.ErrorAs<Problem>()!.Detail}");
}
