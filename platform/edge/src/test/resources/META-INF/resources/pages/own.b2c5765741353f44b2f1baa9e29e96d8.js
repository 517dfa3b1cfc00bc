console.log('this version');
